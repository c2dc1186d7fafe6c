package dev.redress.analytics.measures;

/** Where it is told what analytics is to judge by. */
final class MeasureTopic {
    static final String NAME = "complaints.measures";

    private MeasureTopic() {}
}
