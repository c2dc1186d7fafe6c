/** The e-mail door: what customers write becomes complaints. Read {@link MailIntake} first. */
package dev.redress.intake.mailbox;
