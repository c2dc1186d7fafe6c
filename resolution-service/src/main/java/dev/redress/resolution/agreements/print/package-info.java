/** What people read: the agreement on paper, and the pages behind a customer's link. */
package dev.redress.resolution.agreements.print;
