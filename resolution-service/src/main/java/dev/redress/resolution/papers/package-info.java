/** What people read: the agreement on paper, the pages behind a customer's link, the history of a case as one page. */
package dev.redress.resolution.papers;
