/** The handling of cases: what handlers can do by name, and what it takes to decide it. Start with {@link CaseService}. */
package dev.redress.resolution.casework;
