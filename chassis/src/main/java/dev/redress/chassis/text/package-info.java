/** What counts as said, at every door. */
package dev.redress.chassis.text;
