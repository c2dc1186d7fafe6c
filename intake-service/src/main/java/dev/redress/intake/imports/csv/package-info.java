/** A CSV file read as complaint forms, by a mapping of its columns. */
package dev.redress.intake.imports.csv;
