/** What somebody should look at: raised once, cleared once, and known to every replica by its own topic. */
package dev.redress.analytics.alerts;
