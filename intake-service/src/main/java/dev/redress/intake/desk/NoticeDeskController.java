package dev.redress.intake.desk;

import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.web.Paging;
import dev.redress.intake.complaints.CustomerReaders;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.notices.NoticeId;
import dev.redress.intake.notices.NoticeSearch;
import dev.redress.intake.notices.NoticeService;
import dev.redress.intake.notices.NoticeService.Found;
import dev.redress.intake.notices.domain.NoticeRefusal;
import dev.redress.intake.notices.domain.NoticeState;
import dev.redress.intake.readings.domain.ReadingPlace;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** The screen of what people have to send by hand. */
@RestController
@Tag(name = "Desk", description = "Pages of the front desk, for colleagues in a browser")
final class NoticeDeskController {
    private static final String SELF = "/desk/notices";
    private static final NoticeSearch TO_SEND = new NoticeSearch(Set.of(NoticeState.TO_SEND), Set.of(), Set.of());

    private final NoticeService notices;
    private final CustomerReaders readers;
    private final Masking masking;
    private final Templates templates;
    private final DeskNavigation navigation;
    private final StyleSheet sheet = StyleSheet.base().and("pages/fields.css").and("pages/desk.css");

    NoticeDeskController(
            NoticeService notices,
            CustomerReaders readers,
            Masking masking,
            Templates templates,
            DeskNavigation navigation) {
        this.notices = notices;
        this.readers = readers;
        this.masking = masking;
        this.templates = templates;
        this.navigation = navigation;
    }

    /**
     * A notice as the page shows it.
     *
     * @param to whom it goes to, in a line; empty for who may not see them
     * @param handsOut where its link is had; empty when it has none that is handed out here
     * @param link to hand out, just fetched; empty otherwise
     */
    record Entry(
            String id,
            String number,
            String about,
            String since,
            String why,
            String to,
            String wording,
            String handsOut,
            String sent,
            String failed,
            String link) {}

    @GetMapping(path = SELF, produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page of notices to send by hand",
            description =
                    "All that GET /notices?state=TO_SEND answers, the oldest first: what to say, to whom, and why the system did"
                            + " not send it. That a customer is shown is on record before.")
    ResponseEntity<String> toSend(
            Paging paging,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        return page(PageVisitor.of(request).language(), paging, who, "", Map.of(), HttpStatus.OK);
    }

    private ResponseEntity<String> page(
            Language language,
            Paging paging,
            Authentication who,
            String wrong,
            Map<String, String> links,
            HttpStatus status) {
        var wording = templates.wording(language);
        var found = notices.search(TO_SEND, paging);
        var shown = readers.reading(
                who,
                ReadingPlace.NOTICE,
                "",
                found.items().stream().map(Found::complaint).toList());
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("notices.title"));
        model.put("nav", navigation.tabs(SELF, who, wording));
        model.put("wrong", wrong);
        model.put("total", wording.say("notices.total", Long.toString(found.total())));
        model.put(
                "entries",
                found.items().stream()
                        .map(it -> entry(it, shown.contains(it.complaint().id()), links, wording))
                        .toList());
        model.put(
                "channels",
                Stream.of(Channel.values())
                        .map(it -> new DeskController.Choice(it.name(), wording.say("channel." + it.name())))
                        .toList());
        model.putAll(DeskNavigation.beside(SELF, paging, found.total(), language));
        return templates.fill("notices", sheet, language, SELF, model).answer(status);
    }

    private static Entry entry(Found it, boolean open, Map<String, String> links, Wording wording) {
        var notice = it.notice();
        var id = it.id().toString();
        var own = Templates.inLanguage(SELF + "/" + id, wording.language());
        return new Entry(
                id,
                it.complaint().number(),
                wording.say("notice." + notice.about()),
                wording.time(notice.queuedAt()),
                notice.delivery().byHand() == null
                        ? ""
                        : wording.say("byHand." + notice.delivery().byHand()),
                to(it, open, wording),
                it.words().text(),
                notice.about().isHandedOutHere() ? own.replace(id, id + "/link") : "",
                own.replace(id, id + "/sent"),
                own.replace(id, id + "/failed"),
                links.getOrDefault(id, ""));
    }

    private static String to(Found it, boolean open, Wording wording) {
        var to = it.notice().to();
        if (!to.isCustomer()) {
            return wording.say("notices.colleague", wording.say("recipient." + to.kind()), to.code())
                    .strip();
        }
        if (!open) {
            return "";
        }
        var customer = it.complaint().registration().details().customer();
        return Stream.of(customer.name(), CustomerCard.line(customer))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @PostMapping(
            path = SELF + "/{id}/sent",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Puts on record, from that page, that a notice was sent by hand",
            description = "As POST /notices/{id}/sent does; leads back to the page, which says what is wrong (409).",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("{\"channel\": \"PHONE\"}"))))
    ResponseEntity<String> sentByHand(
            @PathVariable String id,
            PageVisitor visitor,
            ServerWebExchange exchange,
            @Parameter(hidden = true) Authentication who) {
        var sent = FilledForm.sentWith(exchange);
        var channel = Stream.of(Channel.values())
                .filter(it -> it.name().equals(sent.get("channel")))
                .findFirst()
                .orElse(Channel.PHONE);
        return done(visitor.language(), who, () -> notices.sent(NoticeId.of(id), who.getName(), channel, null));
    }

    @PostMapping(
            path = SELF + "/{id}/failed",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Puts on record, from that page, that a notice could not be delivered",
            description = "As POST /notices/{id}/failed does; leads back to the page, which says what is wrong (409).",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("{\"reason\": \"地址不存在\"}"))))
    ResponseEntity<String> failedByHand(
            @PathVariable String id,
            PageVisitor visitor,
            ServerWebExchange exchange,
            @Parameter(hidden = true) Authentication who) {
        var sent = FilledForm.sentWith(exchange);
        var language = visitor.language();
        var reason = masking.words(sent.words("reason"));
        if (reason.isEmpty() || sent.tooLong("reason")) {
            var wording = templates.wording(language);
            var wrong = wording.say(reason.isEmpty() ? "notices.noReason" : "notices.longReason");
            return page(language, new Paging(0, 20), who, wrong, Map.of(), HttpStatus.BAD_REQUEST);
        }
        return done(language, who, () -> notices.failed(NoticeId.of(id), who.getName(), reason, null));
    }

    @PostMapping(
            path = SELF + "/{id}/link",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page with the link of a notice, to hand it out",
            description = "As POST /notices/{id}/link does: who fetched it is on record, and told.",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject("{}"))))
    ResponseEntity<String> linkByHand(
            @PathVariable String id, PageVisitor visitor, @Parameter(hidden = true) Authentication who) {
        var language = visitor.language();
        try {
            var link = notices.handOut(NoticeId.of(id), who).url().toString();
            return page(language, new Paging(0, 200), who, "", Map.of(id, link), HttpStatus.OK);
        } catch (NoticeRefusal e) {
            return page(language, new Paging(0, 20), who, e.getMessage(), Map.of(), HttpStatus.CONFLICT);
        }
    }

    private ResponseEntity<String> done(Language language, Authentication who, Runnable change) {
        try {
            change.run();
            return DeskNavigation.backTo(SELF, language);
        } catch (NoticeRefusal e) {
            return page(language, new Paging(0, 20), who, e.getMessage(), Map.of(), HttpStatus.CONFLICT);
        }
    }
}
