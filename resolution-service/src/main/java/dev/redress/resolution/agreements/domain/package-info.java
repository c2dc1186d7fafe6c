/** What an agreement says, word for word, and the hash that proves it; nothing but {@code java.*}. */
package dev.redress.resolution.agreements.domain;
