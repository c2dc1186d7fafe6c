/** Complaints over HTTP. */
package dev.redress.intake.complaints.web;
