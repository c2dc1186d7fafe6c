/**
 * People and departments, as the directory tells them: our reading of it, and a {@link dev.redress.chassis.lookup.Lookup} that
 * has them all at hand for decisions.
 */
package dev.redress.followup.directory;
