/** What others are told of clocks. */
package dev.redress.resolution.clocks.messages;
