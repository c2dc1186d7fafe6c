package dev.redress.chassis.directory;

import static dev.redress.chassis.events.RequiredFields.orEmpty;

import dev.redress.chassis.directory.domain.WorkContact;

/** What we read of where somebody is reached at work. */
record ContactDefined(String email, String phone, String gateway, String language) {

    static WorkContact contact(ContactDefined it) {
        return it == null
                ? WorkContact.NONE
                : new WorkContact(orEmpty(it.email), orEmpty(it.phone), orEmpty(it.gateway), orEmpty(it.language));
    }
}
