/** The doors of customers in a browser: the form with which a complaint is handed in, and the page on which one is followed. */
package dev.redress.intake.report;
