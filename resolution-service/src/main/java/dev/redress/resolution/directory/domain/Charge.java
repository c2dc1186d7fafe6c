package dev.redress.resolution.directory.domain;

import dev.redress.chassis.directory.domain.Role;

/**
 * Who decides at a level.
 *
 * @param person code; empty when nobody is named: at level 0, where handlers are chosen by hand, and at level 4, where the
 *     whole board is addressed
 * @param role that the level asks for; a stand-in acts in it without having it
 * @param level reached, which is above the one asked for when nobody was found there
 */
public record Charge(String person, Role role, int level) {}
