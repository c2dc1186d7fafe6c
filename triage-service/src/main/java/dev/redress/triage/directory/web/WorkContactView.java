package dev.redress.triage.directory.web;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.directory.domain.WorkContact;
import dev.redress.chassis.privacy.AsWritten;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where somebody is reached at work, as put and shown. Every service reads it: private addresses have no place here.
 *
 * @param email work address
 * @param phone work number, in E.164
 * @param gateway by which to tell them first: a name in the settings of notices, such as {@code email}
 * @param language in which to tell them, BCP 47; the company's when left out
 */
@AsWritten // addresses of the house, which notices to colleagues go to
@Schema(name = "WorkContact")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record WorkContactView(
        @Email @Size(max = 254) String email,

        @Pattern(regexp = "\\+[1-9][0-9]{6,14}", message = "is a phone number in E.164, such as +862155551234")
        String phone,

        @Pattern(regexp = "[a-z0-9-]{1,30}", message = "is 1 to 30 small letters, digits and hyphens")
        String gateway,

        @Pattern(
                regexp = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}",
                message = "is a language as BCP 47 has it, such as zh")
        String language) {

    static WorkContactView of(WorkContact it) {
        return it.equals(WorkContact.NONE)
                ? null
                : new WorkContactView(it.email(), it.phone(), it.gateway(), it.language());
    }

    static WorkContact contact(WorkContactView it) {
        return it == null
                ? WorkContact.NONE
                : new WorkContact(or(it.email), or(it.phone), or(it.gateway), or(it.language));
    }

    private static String or(String it) {
        return requireNonNullElse(it, "");
    }
}
