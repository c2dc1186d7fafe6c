/** Who read what, over HTTP. */
package dev.redress.intake.readings.web;
