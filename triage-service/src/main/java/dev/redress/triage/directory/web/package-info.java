/** The directory over HTTP. */
package dev.redress.triage.directory.web;
