/** Customers over HTTP. */
package dev.redress.intake.customers.web;
