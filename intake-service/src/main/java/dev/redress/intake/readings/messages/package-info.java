/** What is heard of others about who is assigned. */
package dev.redress.intake.readings.messages;
