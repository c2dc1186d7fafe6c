/** The pages of customers. */
package dev.redress.intake.report.web;
