/** Colleagues by code. */
package dev.redress.intake.directory.domain;
