package dev.redress.intake.notices.gateways;

/**
 * A notice as it goes out. Personal data: it is never logged.
 *
 * @param id of the delivery, the same at each try
 * @param to the address, of the kind that the gateway sends to
 * @param about what the notice is about
 * @param complaint number of the complaint
 * @param text the words, and the language that they are in
 */
public record Letter(String id, String to, String about, String complaint, Text text) {

    /**
     * Words.
     *
     * @param language BCP 47
     */
    public record Text(String language, String subject, String body) {}
}
