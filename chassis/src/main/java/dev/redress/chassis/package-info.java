/**
 * The microservice chassis: what at least three services need, without a word of what they are about. Read {@code
 * messaging.Documents} first: find, decide, save.
 */
package dev.redress.chassis;
