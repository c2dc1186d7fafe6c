/** Notices over HTTP. */
package dev.redress.intake.notices.web;
