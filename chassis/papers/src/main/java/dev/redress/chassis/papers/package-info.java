/** Pages as PDFs that carry their font, so that they read the same on every machine. */
package dev.redress.chassis.papers;
