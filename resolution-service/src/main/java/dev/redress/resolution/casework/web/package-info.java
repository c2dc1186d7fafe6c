/** The case over HTTP: what handlers ask for, and how a case is shown to them. */
package dev.redress.resolution.casework.web;
