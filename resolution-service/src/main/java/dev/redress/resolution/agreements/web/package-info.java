/** The agreement over HTTP, for handlers and, behind a signed link, for the customer. */
package dev.redress.resolution.agreements.web;
