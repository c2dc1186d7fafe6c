/** A person, a department, a role: what decisions of any service may ask about. Knows java.* alone. */
package dev.redress.chassis.directory.domain;
