/** What others are told of actions. */
package dev.redress.resolution.actions.messages;
