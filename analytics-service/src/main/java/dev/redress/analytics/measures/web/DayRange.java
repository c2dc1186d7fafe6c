package dev.redress.analytics.measures.web;

import java.time.LocalDate;
import org.springdoc.core.annotations.ParameterObject;

/**
 * Some days.
 *
 * @param from the first day; 400 days before the last one when absent
 * @param to the last day; the last one that has numbers when absent
 */
@ParameterObject
record DayRange(LocalDate from, LocalDate to) {}
