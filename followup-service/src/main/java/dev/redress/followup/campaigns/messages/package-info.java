/** What others are told of campaigns and invitations. The type names of our messages live here. */
package dev.redress.followup.campaigns.messages;
