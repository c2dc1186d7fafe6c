/** What others are told of cases, and what we read of what other stages tell. */
package dev.redress.resolution.casework.messages;
