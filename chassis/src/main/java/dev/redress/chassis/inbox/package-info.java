/** Consumes whole polls and hands them on; what cannot be read or decided goes to the dead letters. */
package dev.redress.chassis.inbox;
