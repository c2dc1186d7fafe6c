/** What others are told of the archive. */
package dev.redress.resolution.archive.messages;
