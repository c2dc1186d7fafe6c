/**
 * Files of complaints: any CSV and a mapping that says which column is which field. A file is kept before it is answered,
 * worked through in blocks by one replica at a time under a lease, and goes on where it stopped when that replica is gone.
 * Read {@link dev.redress.intake.imports.ImportService} first, then {@code ImportWorker}.
 */
package dev.redress.intake.imports;
