package dev.redress.resolution.casework.messages;

import static dev.redress.chassis.events.RequiredFields.orEmpty;
import static dev.redress.chassis.events.RequiredFields.present;

import dev.redress.chassis.directory.domain.Stamp;
import dev.redress.resolution.casework.domain.Channel;
import dev.redress.resolution.casework.domain.Withdrawal;
import java.time.Instant;

/** What we read of intake's complaint.withdrawn.v1. */
record WithdrawalTold(Channel channel, String reason, Instant withdrawnAt, String by) {

    Withdrawal withdrawal() {
        present(channel, "channel");
        present(withdrawnAt, "withdrawnAt");
        present(by, "by");
        return new Withdrawal(channel, orEmpty(reason), new Stamp(by, withdrawnAt));
    }
}
