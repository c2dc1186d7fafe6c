package dev.redress.intake.desk;

import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.intake.complaints.domain.Customer;
import dev.redress.intake.customers.CustomerService.Known;
import dev.redress.intake.customers.domain.ComplaintSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A customer as a page shows them.
 *
 * @param name or that it is not known
 * @param contact in a line how they are reached and where they live
 * @param counts how many complaints there are, and how many are open
 * @param page where all of them are
 * @param use where a complaint of theirs is taken down
 * @param complaints the newest first
 */
record CustomerCard(String name, String contact, String counts, String page, String use, List<Line> complaints) {

    /**
     * A complaint in a few lines.
     *
     * @param open whether something is still to be done
     * @param about product and what the customer says, masked
     * @param notes what was promised, the last contact, notices and surveys
     */
    record Line(String number, String received, String state, boolean open, String about, List<String> notes) {}

    static CustomerCard of(Known known, Wording wording) {
        var it = known.group().details();
        var ref = known.group().ref();
        return new CustomerCard(
                it.name().isEmpty() ? wording.say("desk.unnamed") : it.name(),
                line(it),
                wording.say("desk.counts", Integer.toString(known.total()), Integer.toString(known.open())),
                Templates.inLanguage("/desk/customers/" + ref, wording.language()),
                Templates.inLanguage("/desk?ref=" + ref, wording.language()),
                known.complaints().stream().map(each -> line(each, wording)).toList());
    }

    /** How a customer is reached and where they live, in a line. */
    static String line(Customer it) {
        return Stream.of(it.phone(), it.email(), it.company(), it.address())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static Line line(ComplaintSummary it, Wording wording) {
        var state = it.course().state();
        var about = Stream.of(it.entry().product(), it.entry().excerpt())
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(": "));
        var notes = Stream.of(
                        repeats(it, wording),
                        promises(it, wording),
                        contacts(it, wording),
                        notices(it, wording),
                        surveys(it, wording))
                .flatMap(each -> each)
                .toList();
        return new Line(
                it.entry().number(),
                wording.time(it.entry().receivedAt()),
                wording.say("state." + state),
                state.open(),
                about,
                notes);
    }

    private static Stream<String> repeats(ComplaintSummary it, Wording wording) {
        return Stream.ofNullable(it.entry().repeats())
                .map(each -> wording.say(
                        "desk.repeats." + each.kind(), each.earlier().number()));
    }

    private static Stream<String> promises(ComplaintSummary it, Wording wording) {
        return it.promises().stream().map(each -> {
            var what = each.what().isEmpty() ? wording.say("desk.reply") : each.what();
            return each.keptAt() == null
                    ? wording.say("desk.promised", what, wording.time(each.dueAt()))
                    : wording.say("desk.kept", what, wording.time(each.keptAt()));
        });
    }

    private static Stream<String> contacts(ComplaintSummary it, Wording wording) {
        return it.contacts().stream()
                .map(each -> wording.say(
                        each.reached() ? "desk.contact" : "desk.tried",
                        wording.say("channel." + each.channel()),
                        each.by(),
                        wording.time(each.at())));
    }

    private static Stream<String> notices(ComplaintSummary it, Wording wording) {
        return it.notices().stream()
                .map(each -> wording.say(
                        "desk.notice." + each.state(),
                        wording.find("notice." + each.about(), each.about()),
                        wording.time(each.at())));
    }

    private static Stream<String> surveys(ComplaintSummary it, Wording wording) {
        return it.surveys().stream()
                .map(each -> wording.say(
                        "desk.survey",
                        wording.find("solved." + each.solved(), each.solved()),
                        each.comment(),
                        wording.time(each.at())));
    }

    /** What the form begins with. */
    static Map<String, String> fields(Customer it) {
        return Map.of(
                "name", it.name(),
                "phone", it.phone(),
                "email", it.email(),
                "company", it.company(),
                "address", it.address());
    }
}
