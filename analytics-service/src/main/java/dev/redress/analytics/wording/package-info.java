/** Numbers, codes and changes in the words of a language. */
package dev.redress.analytics.wording;
