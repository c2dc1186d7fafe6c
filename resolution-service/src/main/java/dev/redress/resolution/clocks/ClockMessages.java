package dev.redress.resolution.clocks;

import dev.redress.chassis.aggregates.PublishingTable;
import dev.redress.resolution.casework.domain.ClockMoved;
import dev.redress.resolution.clocks.domain.ClockEvent;
import dev.redress.resolution.clocks.messages.ClockBreached;
import dev.redress.resolution.clocks.messages.ClockCancelled;
import dev.redress.resolution.clocks.messages.ClockCorrected;
import dev.redress.resolution.clocks.messages.ClockMet;
import dev.redress.resolution.clocks.messages.ClockPaused;
import dev.redress.resolution.clocks.messages.ClockReinstated;
import dev.redress.resolution.clocks.messages.ClockResumed;
import dev.redress.resolution.clocks.messages.ClockRetargeted;
import dev.redress.resolution.clocks.messages.ClockStarted;
import dev.redress.resolution.clocks.messages.ClockStopped;
import dev.redress.resolution.clocks.messages.ClockWarned;

/** What others are told of the clocks of a case; the published form is in docs/events. */
public final class ClockMessages {
    public static final String TOPIC = "complaints.sla";

    private ClockMessages() {}

    /**
     * Clocks keep to themselves their own notes; their calls for someone higher, which are told as what they do to the case;
     * and the end of one of several pauses, as long as they stand still for another.
     */
    public static PublishingTable<ClockMoved, ClockEvent> rows(PublishingTable<ClockMoved, ClockEvent> it) {
        return it.to(TOPIC)
                .at(ClockEvent::at)
                .on(ClockEvent.Started.class, "clock.started.v1", ClockStarted::of)
                .on(ClockEvent.Paused.class, "clock.paused.v1", ClockPaused::of)
                .on(ClockEvent.Resumed.class, "clock.resumed.v1", ClockResumed::of)
                .onlyWhen(ClockEvent.Resumed.class, resumed -> resumed.due() != null)
                .on(ClockEvent.ResumedEarlier.class, "clock.resumed.v1", ClockResumed::earlier)
                .onlyWhen(ClockEvent.ResumedEarlier.class, resumed -> resumed.due() != null)
                .onState(ClockEvent.Retargeted.class, "clock.retargeted.v1", ClockRetargeted::of)
                // Told late: the time is when it should have been told.
                .onState(ClockEvent.Warned.class, "clock.warned.v1", ClockEvent.Warned::planned, ClockWarned::of)
                .onState(ClockEvent.Met.class, "clock.met.v1", ClockMet::of)
                .on(ClockEvent.Breached.class, "clock.breached.v1", ClockBreached::of)
                .on(ClockEvent.Stopped.class, "clock.stopped.v1", ClockStopped::of)
                .on(ClockEvent.Corrected.class, "clock.corrected.v1", ClockCorrected::of)
                .on(ClockEvent.Cancelled.class, "clock.cancelled.v1", ClockCancelled::of)
                .on(ClockEvent.Reinstated.class, "clock.reinstated.v1", ClockReinstated::of)
                .keepingToItself(ClockEvent.Noted.class, ClockEvent.Escalated.class);
    }
}
