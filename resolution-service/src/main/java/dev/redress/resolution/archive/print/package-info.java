/** The history of a case as one page to read and print. */
package dev.redress.resolution.archive.print;
