/** People and departments as every service reads them from the directory; what a service makes of them is its own. */
package dev.redress.chassis.directory;
