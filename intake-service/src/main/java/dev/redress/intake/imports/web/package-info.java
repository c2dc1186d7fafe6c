/** Imports over HTTP. */
package dev.redress.intake.imports.web;
