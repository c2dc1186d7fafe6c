/** A complaint from the moment in which somebody hands it in to its number and receipt. */
package dev.redress.intake.complaints.domain;
