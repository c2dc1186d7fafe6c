package dev.redress.chassis.testing.rules.wrong.outbound;

/** A name that has no place in a chassis. */
public interface ComplaintSender {}
