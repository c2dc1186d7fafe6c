/** Where cases are kept, and what others are told of them. */
package dev.redress.resolution.outbound;
