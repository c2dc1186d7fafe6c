/** The agreement on paper: as a page that prints on A4, and as a PDF. */
package dev.redress.resolution.agreements.print;
