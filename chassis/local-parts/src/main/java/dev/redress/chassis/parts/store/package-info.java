/**
 * A backend of mongo-java-server that keeps documents as BSON in an MVStore, in memory or in a file, and that keeps and uses
 * the indexes which are declared.
 */
package dev.redress.chassis.parts.store;
