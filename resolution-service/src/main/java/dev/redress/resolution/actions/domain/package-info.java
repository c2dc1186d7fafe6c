/**
 * Corrective and preventive actions: what is done so that what one complaint, or several, have shown does not happen again,
 * and the proof that it helped (ISO 10002:2018, 8.2.2; ISO 9001:2015, 10.2).
 */
package dev.redress.resolution.actions.domain;
