/** A store that has gone back in time is noticed, said, and mended from the topics. */
package dev.redress.chassis.recovery;
