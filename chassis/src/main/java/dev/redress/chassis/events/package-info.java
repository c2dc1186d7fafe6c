/** Events as they go over the wire: read, written, and handed to the decisions that they cause. */
package dev.redress.chassis.events;
