/** Campaigns and invitations over HTTP. */
package dev.redress.followup.campaigns.web;
