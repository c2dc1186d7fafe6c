/** The topics that a service writes and reads. */
package dev.redress.chassis.topics;
