/** The archive of a case: what was told of it, in order, in a form in which no change goes unnoticed; nothing but {@code java.*}. */
package dev.redress.resolution.archive.domain;
