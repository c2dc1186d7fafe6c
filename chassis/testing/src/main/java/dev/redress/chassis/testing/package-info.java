/**
 * What tests and the local stack share: the real Kafka broker and a MongoDB-speaking store inside this JVM, signed
 * tokens, a kit to read and write topics, and the architecture rules of the house. Nothing here is in a service's jar.
 */
package dev.redress.chassis.testing;
