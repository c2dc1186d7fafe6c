/** The contract of events over HTTP. */
package dev.redress.intake.contract.web;
