/** Text as people write it; java.* alone. */
package dev.redress.chassis.text.domain;
