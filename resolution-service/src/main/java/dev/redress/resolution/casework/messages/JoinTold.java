package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.JoinedComplaint;
import dev.redress.resolution.casework.domain.Joint;
import java.time.Instant;

/** What we read of intake's complaint.joined.v1. */
record JoinTold(String joined, String number, Joint.Reason reason, Instant receivedAt, Instant joinedAt, String by) {

    JoinedComplaint other() {
        present(joined, "joined");
        present(number, "number");
        present(reason, "reason");
        present(receivedAt, "receivedAt");
        present(joinedAt, "joinedAt");
        present(by, "by");
        return new JoinedComplaint(joined, number, reason, receivedAt, new Stamp(by, joinedAt));
    }
}
