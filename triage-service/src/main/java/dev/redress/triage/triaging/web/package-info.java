/** Verdicts over HTTP. */
package dev.redress.triage.triaging.web;
