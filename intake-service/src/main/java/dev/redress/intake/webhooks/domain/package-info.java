/** What is to be told to which system of a complaint, and how far that has come. */
package dev.redress.intake.webhooks.domain;
