/** What customers must be told, until somebody has told them: every notice out of the house. */
package dev.redress.intake.notices;
