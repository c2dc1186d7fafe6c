package dev.redress.intake.desk;

import dev.redress.chassis.events.Ids;
import dev.redress.chassis.pages.FilledForm;
import dev.redress.chassis.pages.Language;
import dev.redress.chassis.pages.PageVisitor;
import dev.redress.chassis.pages.StyleSheet;
import dev.redress.chassis.pages.Templates;
import dev.redress.chassis.pages.Wording;
import dev.redress.chassis.web.Paging;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.chassis.web.RequestIds;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.PageForm;
import dev.redress.intake.complaints.PageForm.Slip;
import dev.redress.intake.complaints.Submission;
import dev.redress.intake.complaints.domain.Channel;
import dev.redress.intake.complaints.domain.Complainant;
import dev.redress.intake.complaints.domain.Complaint;
import dev.redress.intake.complaints.domain.Origin;
import dev.redress.intake.customers.CustomerSearch;
import dev.redress.intake.customers.CustomerService;
import dev.redress.intake.customers.CustomerService.Known;
import dev.redress.intake.customers.domain.CustomerRefusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** The screens on which a call is taken and a customer is looked at. */
@RestController
@Tag(name = "Desk", description = "Pages of the front desk, for colleagues in a browser")
final class DeskController {
    private static final Set<String> COPYING = Set.of("ROLE_manager", "ROLE_admin");
    private static final String FORM = """
            {"channel": "PHONE", "name": "李娜", "phone": "13800000017", "narrative": "洗衣机漏水。", "key": "k-1"}""";

    private final IntakeService intake;
    private final CustomerService customers;
    private final Templates templates;
    private final DeskNavigation navigation;
    private final Ids ids;
    private final StyleSheet sheet = StyleSheet.base().and("pages/fields.css").and("pages/desk.css");

    DeskController(
            IntakeService intake, CustomerService customers, Templates templates, DeskNavigation navigation, Ids ids) {
        this.intake = intake;
        this.customers = customers;
        this.templates = templates;
        this.navigation = navigation;
        this.ids = ids;
    }

    /** One of a list to choose from. */
    record Choice(String code, String name) {}

    @GetMapping(path = "/desk", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page on which a call is taken",
            description =
                    "Who calls is found as by GET /customers, so a phone system can open it with ?phone=; beside the form stand"
                            + " the customers who match with what they complained of before, what is open and what was"
                            + " promised. Who alone matches, or is named by ref, is in the form already. That a customer is"
                            + " shown is on record before (GET /readings).")
    ResponseEntity<String> call(
            CustomerSearch search,
            @Parameter(description = "pseudonym of the customer whose complaint is taken down")
                    @RequestParam(defaultValue = "")
                    @Size(max = 64)
                    String ref,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var language = PageVisitor.of(request).language();
        var found = ref.isEmpty()
                ? customers.find(search, "", new Paging(0, 20), who).items()
                : named(ref, who);
        var values = new HashMap<String, String>();
        values.put("channel", Channel.PHONE.name());
        values.put("phone", Objects.toString(search.phone(), ""));
        values.put("email", Objects.toString(search.email(), ""));
        if (found.size() == 1) {
            values.putAll(CustomerCard.fields(found.get(0).group().details()));
        }
        var model = model(language, found, values, ids.random().toString(), List.of(), who);
        model.put("search", searched(search));
        model.put("sought", !search.blank() || !ref.isEmpty());
        return templates.fill("desk", sheet, language, "/desk", model).answer(HttpStatus.OK);
    }

    private List<Known> named(String ref, Authentication who) {
        try {
            return List.of(customers.find(ref, new Paging(0, 5), "", who));
        } catch (CustomerRefusal e) {
            return List.of();
        }
    }

    private static Map<String, String> searched(CustomerSearch it) {
        return Map.of(
                "phone", Objects.toString(it.phone(), ""),
                "email", Objects.toString(it.email(), ""),
                "name", Objects.toString(it.name(), ""),
                "order", Objects.toString(it.order(), ""));
    }

    private Map<String, Object> model(
            Language language,
            List<Known> found,
            Map<String, String> values,
            String key,
            List<Slip> wrong,
            Authentication who) {
        var wording = templates.wording(language);
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("desk.title"));
        model.put("nav", navigation.tabs("/desk", who, wording));
        model.put("wrong", wrong);
        model.put("fields", wrong.stream().map(Slip::field).toList());
        model.put("key", key);
        model.put("v", values);
        model.put(
                "customers",
                found.stream().map(it -> CustomerCard.of(it, wording)).toList());
        model.put(
                "channels",
                Stream.of(Channel.values())
                        .map(it -> choice("channel.", it, wording))
                        .toList());
        model.put(
                "kinds",
                Stream.of(Complainant.Kind.values())
                        .map(it -> choice("kind.", it, wording))
                        .toList());
        model.put("action", Templates.inLanguage("/desk/complaints", language));
        return model;
    }

    private static Choice choice(String key, Enum<?> it, Wording wording) {
        return new Choice(it.name(), wording.say(key + it.name()));
    }

    @PostMapping(
            path = "/desk/complaints",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
            produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "Takes the form of that page",
            description =
                    "Enters the complaint as POST /complaints does, taken down by whoever sends it; the page that answers has"
                            + " number and promise to read out. With what is wrong the form is shown again (400). Sent twice"
                            + " with the same key it is entered once.",
            requestBody =
                    @RequestBody(
                            required = true,
                            description = "the fields of the page",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED_VALUE,
                                            schema = @Schema(type = "object"),
                                            examples = @ExampleObject(FORM))))
    ResponseEntity<String> take(
            PageVisitor visitor, ServerWebExchange exchange, @Parameter(hidden = true) Authentication who) {
        var language = visitor.language();
        var sent = FilledForm.sentWith(exchange);
        var call = new PageForm(sent);
        var form = call.read();
        var problems = intake.check(form, who.getName());
        if (!problems.isEmpty()) {
            var model = model(language, List.of(), call.values(), sent.get("key"), wrong(problems, language), who);
            model.put("search", searched(new CustomerSearch(null, null, null, null, null, null)));
            model.put("sought", false);
            return templates.fill("desk", sheet, language, "", model).answer(HttpStatus.BAD_REQUEST);
        }
        var origin = Origin.http(who.getName(), call.key(), RequestIds.current());
        var result = intake.register(new Submission(origin, RequestIds.current(), form, who.getName()));
        return taken(result.complaint(), language);
    }

    private List<Slip> wrong(List<FieldProblem> problems, Language language) {
        var wording = templates.wording(language);
        return problems.stream()
                .map(it -> Slip.of(it, "desk.", wording))
                .distinct()
                .toList();
    }

    private ResponseEntity<String> taken(Complaint it, Language language) {
        var wording = templates.wording(language);
        var model = new HashMap<String, Object>();
        model.put("title", wording.say("desk.taken"));
        model.put("number", it.number());
        model.put("replyBy", wording.time(it.acknowledgement().replyBy()));
        model.put(
                "repeats",
                Stream.ofNullable(it.registration().repeats())
                        .map(each -> wording.say(
                                "desk.repeats." + each.kind(), each.earlier().number()))
                        .findFirst()
                        .orElse(""));
        model.put("again", Templates.inLanguage("/desk", language));
        return templates.fill("taken", sheet, language, "", model).answer(HttpStatus.OK);
    }

    @GetMapping(path = "/desk/customers/{ref}", produces = MediaType.TEXT_HTML_VALUE)
    @Operation(
            summary = "The page of a customer",
            description =
                    "All that GET /customers/{ref} answers, to read: who they are, their complaints with promises, contacts,"
                            + " notices and surveys, and what colleagues corrected. That it is shown is on record before.")
    ResponseEntity<String> customerPage(
            @PathVariable String ref,
            Paging paging,
            @Parameter(description = "language of the page, zh or en; as the browser says when left out")
                    @RequestParam(required = false)
                    String lang,
            @Parameter(hidden = true) ServerHttpRequest request,
            @Parameter(hidden = true) Authentication who) {
        var language = PageVisitor.of(request).language();
        var wording = templates.wording(language);
        var known = customers.find(ref, paging, "", who);
        var self = "/desk/customers/" + known.group().ref();
        var model = new HashMap<String, Object>();
        var card = CustomerCard.of(known, wording);
        model.put("title", card.name());
        model.put("nav", navigation.tabs(self, who, wording));
        model.put("customer", card);
        model.put(
                "decisions",
                known.group().decisions().stream()
                        .map(it -> wording.say(
                                "decision." + it.kind(),
                                it.what(),
                                it.stamp().by(),
                                wording.time(it.stamp().at()),
                                it.why()))
                        .toList());
        model.putAll(DeskNavigation.beside(self, paging, known.total(), language));
        var mayCopy = who.getAuthorities().stream().anyMatch(it -> COPYING.contains(it.getAuthority()));
        model.put("copy", mayCopy ? self + "/copy" : "");
        model.put("desk", Templates.inLanguage("/desk", language));
        return templates.fill("customer", sheet, language, self, model).answer(HttpStatus.OK);
    }
}
