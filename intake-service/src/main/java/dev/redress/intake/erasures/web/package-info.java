/** Erasures over HTTP. */
package dev.redress.intake.erasures.web;
