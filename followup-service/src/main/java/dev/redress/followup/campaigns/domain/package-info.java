/**
 * Campaigns: every half year a sample of the customers is asked how satisfied they are, those who complained among them
 * (ISO 10004:2018, 7.3). A campaign is one document, and each customer who may be asked is another.
 */
package dev.redress.followup.campaigns.domain;
