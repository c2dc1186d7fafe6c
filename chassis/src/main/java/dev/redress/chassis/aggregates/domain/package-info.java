/** What decisions of any domain are made with. Knows java.* alone. */
package dev.redress.chassis.aggregates.domain;
