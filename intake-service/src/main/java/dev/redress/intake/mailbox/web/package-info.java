/** What became of mails, over HTTP. */
package dev.redress.intake.mailbox.web;
