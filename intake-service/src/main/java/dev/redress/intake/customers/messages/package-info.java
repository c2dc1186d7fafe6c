/** What is heard of complaints, ours and what other stages made of them. */
package dev.redress.intake.customers.messages;
