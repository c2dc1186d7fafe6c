/** A service of no field in particular, for the tests of the chassis: jars are ordered, labelled and filled with marbles. */
package dev.redress.chassis.jars;
