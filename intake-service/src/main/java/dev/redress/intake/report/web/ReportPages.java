package dev.redress.intake.report.web;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.RenderedPage;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.complaints.PageForm.Slip;
import dev.redress.intake.complaints.domain.Amendment;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.Speaker;
import dev.redress.intake.customers.domain.ComplaintSummary;
import dev.redress.intake.customers.domain.NextStep;
import dev.redress.intake.customers.domain.SummaryState;
import dev.redress.intake.report.StatusLinks;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What customers see in their browser. Of what they said it shows the masked words alone: a link may get into other hands. */
@Component
final class ReportPages {
    private static final String SELF = "/report";

    private final Templates templates;
    private final StatusLinks links;
    private final Clock clock;
    private final StyleSheet sheet = StyleSheet.base().and("pages/fields.css").and("pages/report.css");

    ReportPages(Templates templates, StatusLinks links, Clock clock) {
        this.templates = templates;
        this.links = links;
        this.clock = clock;
    }

    /** What the customer added. */
    record Added(String at, String words) {}

    /** The form, as it is first shown or shown again. */
    RenderedPage form(PageVisitor visitor, Map<String, String> values, String key, List<FieldProblem> wrong) {
        var language = visitor.language();
        var wording = templates.wording(language);
        var slips = wrong.stream().map(it -> slip(it, wording)).distinct().toList();
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("report.title"));
        model.put("wrong", slips);
        model.put("fields", slips.stream().map(Slip::field).toList());
        model.put("key", key);
        model.put("v", values);
        model.put("action", Templates.inLanguage(SELF, language));
        return templates.fill("report", sheet, language, wrong.isEmpty() ? SELF : "", model);
    }

    private static Slip slip(FieldProblem it, Wording wording) {
        if (it.code().equals("trap")) {
            return new Slip("send", wording.say("report.trapped"));
        }
        if (it.field().equals("files")) {
            return new Slip("files", wording.say("report.file." + it.code()));
        }
        return Slip.of(it, "report.", wording);
    }

    /**
     * The number, and where the complaint is followed.
     *
     * @param before whether it was handed in before, and in other words
     */
    RenderedPage taken(Complaint it, boolean before, Language language) {
        var wording = templates.wording(language);
        var model = new HashMap<String, Object>();
        model.put("title", wording.say(before ? "report.before" : "report.taken"));
        model.put("before", before);
        model.put("number", it.number());
        model.put("link", links.of(it.id(), clock.instant()).url().toString());
        model.put("reachable", isReachable(it));
        return templates.fill("reported", sheet, language, "", model);
    }

    private static boolean isReachable(Complaint it) {
        var details = it.registration().details();
        var customer = details.customer();
        return !customer.phone().isEmpty() || !customer.email().isEmpty();
    }

    /**
     * Where a complaint stands.
     *
     * @param done the label of what was done just now; empty when nothing was
     * @param slip the label of what was wrong with it; empty when nothing was
     * @param words that were sent with it
     */
    RenderedPage status(StatusPage page, String done, String slip, String words, String key) {
        var it = page.complaint();
        var summary = page.summary();
        var wording = templates.wording(page.language());
        var state = summary.course().state();
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("status.title", it.number()));
        model.put("number", it.number());
        model.put("state", wording.say("status.state." + state));
        model.put("open", state.open());
        model.put("next", next(summary.next(clock.instant()), wording));
        model.put(
                "received", wording.time(it.registration().details().reception().receivedAt()));
        model.put("product", product(it));
        model.put("said", it.registration().disclosure().statement().narrative());
        model.put("promises", promises(summary, wording));
        model.put("added", added(it, wording));
        model.put("addable", state != SummaryState.WITHDRAWN);
        model.put("done", done);
        model.put("slip", slip);
        model.put("words", words);
        model.put("limit", Integer.toString(FilledForm.LIMIT));
        model.put("key", key);
        model.put("add", Templates.inLanguage(page.self() + "/amendment", page.language()));
        model.put("withdraw", Templates.inLanguage(page.self() + "/withdrawal", page.language()));
        model.put("again", Templates.inLanguage(SELF, page.language()));
        return templates.fill("status", sheet, page.language(), page.self(), model);
    }

    private static String product(Complaint it) {
        var product = it.registration().disclosure().product();
        return (product.name() + " " + product.model()).strip();
    }

    private static String next(NextStep it, Wording wording) {
        if (it.by() == null) {
            return wording.say("status.next." + it.kind());
        }
        return wording.say((it.late() ? "status.late." : "status.by.") + it.kind(), wording.time(it.by()));
    }

    private static List<String> promises(ComplaintSummary summary, Wording wording) {
        return summary.promised().stream()
                .map(it -> it.keptAt() == null
                        ? wording.say("status.promised", it.what(), wording.time(it.dueAt()))
                        : wording.say("status.kept", it.what(), wording.time(it.keptAt())))
                .toList();
    }

    private static List<Added> added(Complaint it, Wording wording) {
        return it.sequel().amendments().stream()
                .map(Amendment::word)
                .filter(word -> word.from() == Speaker.CUSTOMER)
                .map(word -> new Added(wording.time(word.stamp().at()), word.masked()))
                .toList();
    }

    /** Asks once more. */
    RenderedPage withdrawal(StatusPage page, String slip, String reason) {
        var wording = templates.wording(page.language());
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("withdrawal.title"));
        model.put("number", page.complaint().number());
        model.put("slip", slip);
        model.put("reason", reason);
        model.put("limit", Integer.toString(FilledForm.LIMIT));
        model.put("action", Templates.inLanguage(page.self() + "/withdrawal", page.language()));
        model.put("back", Templates.inLanguage(page.self(), page.language()));
        return templates.fill("withdrawal", sheet, page.language(), page.self() + "/withdrawal", model);
    }
}
