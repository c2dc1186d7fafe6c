/**
 * What stands in for the company's own on one machine, in the local stack and in tests: the real Kafka broker and a
 * MongoDB-speaking store inside this JVM, signed tokens, and a wire to read and write topics with. Nothing here is in a
 * service's jar.
 */
package dev.redress.chassis.parts;
