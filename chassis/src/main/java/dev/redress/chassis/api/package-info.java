/** The API page: what springdoc finds out about the controllers, completed with errors, roles and examples. */
package dev.redress.chassis.api;
