/** The contract of events, as it is published with this version. */
package dev.redress.intake.contract;
