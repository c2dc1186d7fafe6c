/** What masking leaves; java.* alone. */
package dev.redress.chassis.privacy.domain;
