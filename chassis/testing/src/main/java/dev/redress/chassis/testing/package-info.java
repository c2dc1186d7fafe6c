/**
 * What tests share: the one broker, store and key pair of a JVM, what they look at pages with, and the architecture rules of
 * the house. Nothing here is in a service's jar, nor in the local stack.
 */
package dev.redress.chassis.testing;
