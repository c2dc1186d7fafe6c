package dev.redress.triage.directory.messages;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.directory.domain.WorkContact;

/** Where somebody is reached at work, as the messages of the directory have it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ContactTold(String email, String phone, String gateway, String language) {

    /** Absent when nobody said where. */
    static ContactTold of(WorkContact it) {
        return it.equals(WorkContact.NONE)
                ? null
                : new ContactTold(it.email(), it.phone(), it.gateway(), it.language());
    }
}
