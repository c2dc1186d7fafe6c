/** Who works here, as the front desk needs to know it. */
package dev.redress.intake.directory;
