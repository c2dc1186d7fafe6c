/** What is heard of others that leads to a notice, and what others are told of it. */
package dev.redress.intake.notices.messages;
