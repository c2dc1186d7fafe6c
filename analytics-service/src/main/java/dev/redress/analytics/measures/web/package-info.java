/** What people tell, over HTTP. */
package dev.redress.analytics.measures.web;
