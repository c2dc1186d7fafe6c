/**
 * What people tell analytics so that it can judge, such as how many orders there were. It is published, heard again like
 * everything else, and so survives the file.
 */
package dev.redress.analytics.measures;
