/** What all that goes out of the house over a network has in common: who works on it, how it is guarded, when it is tried again. */
package dev.redress.intake.outgoing;
