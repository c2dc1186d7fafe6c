/** Receipts of erasures, free of any technology. */
package dev.redress.intake.erasures.domain;
