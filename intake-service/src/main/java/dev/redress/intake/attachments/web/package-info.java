/** Files of complaints over HTTP. */
package dev.redress.intake.attachments.web;
