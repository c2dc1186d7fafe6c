package dev.redress.analytics.domain;

/** What a message says that does not fit into a {@link Fact}: each kind of it is kept in a table of its own. */
public sealed interface Detail
        permits ActionCheck,
                AlertChange,
                Assessment,
                DayNumbers,
                Department,
                GradedReview,
                HistoryEntry,
                Person,
                Review,
                Survey,
                MeasureTarget,
                WorkCalendar {}
