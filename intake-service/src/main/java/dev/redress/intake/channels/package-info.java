/** The door of platforms on which customers write: social media, chat, messengers. A conversation is a complaint. */
package dev.redress.intake.channels;
