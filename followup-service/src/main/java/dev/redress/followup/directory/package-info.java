/**
 * People and departments, as the directory tells them. Each entry is kept as a document of this service; {@link
 * dev.redress.followup.directory.StaffList} has them all at hand for decisions.
 */
package dev.redress.followup.directory;
