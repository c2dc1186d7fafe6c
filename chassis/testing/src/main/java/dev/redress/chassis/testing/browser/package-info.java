/** Pages in a real browser, where the machine has one; whoever uses it has Selenium and axe among its own test libraries. */
package dev.redress.chassis.testing.browser;
