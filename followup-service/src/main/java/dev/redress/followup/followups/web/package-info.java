/** Follow-ups and their policy over HTTP: bodies, checks, answers. Nothing is decided here. */
package dev.redress.followup.followups.web;
