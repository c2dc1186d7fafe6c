package dev.redress.resolution.archive.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.redress.resolution.agreements.domain.Money;
import dev.redress.resolution.archive.domain.ArchiveEntry;
import dev.redress.resolution.archive.print.CaseHistory;
import dev.redress.resolution.archive.print.CaseHistory.Detail;
import dev.redress.resolution.casework.domain.Case;
import dev.redress.resolution.casework.domain.Complaint;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The history of a case in words: each event of its archive with what was said, who did it, and all of its fields. */
final class CaseHistories {
    /** Fields that hold someone's own words, the one that says most first. */
    private static final List<String> WORDS = List.of(
            "narrative",
            "text",
            "content",
            "summary",
            "opinion",
            "minutes",
            "what",
            "description",
            "explanation",
            "reason",
            "note",
            "result",
            "comment",
            "words");

    private static final Set<String> SAID_ELSEWHERE = Set.of("complaintId", "version", "by");

    private final ObjectMapper json;

    CaseHistories(ObjectMapper json) {
        this.json = json;
    }

    CaseHistory of(Case it, List<ArchiveEntry> entries) {
        var number = Optional.ofNullable(it.complaint()).map(Complaint::number).orElse(it.complaintId());
        return new CaseHistory(
                number, facts(it), entries.stream().map(this::entry).toList());
    }

    private static List<Detail> facts(Case it) {
        var facts = new ArrayList<Detail>();
        Optional.ofNullable(it.complaint())
                .map(Complaint::follows)
                .ifPresent(earlier -> facts.add(new Detail("followsNumber", earlier.number())));
        facts.add(new Detail("stage", it.stage().name()));
        facts.add(new Detail("severity", it.verdict().severity().name()));
        facts.add(new Detail("nature", it.verdict().nature().name()));
        facts.add(new Detail("category", it.verdict().category().name()));
        facts.add(new Detail("department", it.handling().department()));
        if (!it.handling().handler().isEmpty()) {
            facts.add(new Detail("handler", it.handling().handler()));
        }
        if (!it.handling().owner().isEmpty()) {
            facts.add(new Detail("owner", it.handling().owner()));
        }
        facts.add(new Detail("level", Integer.toString(it.handling().level())));
        facts.add(new Detail("cycle", Integer.toString(it.cycle())));
        facts.add(new Detail("receivedAt", it.verdict().receivedAt().toString()));
        return facts;
    }

    private CaseHistory.Entry entry(ArchiveEntry it) {
        var data = read(it.data());
        var words = WORDS.stream()
                .filter(field ->
                        data.path(field).isTextual() && !isCode(data.path(field).textValue()))
                .findFirst()
                .orElse("");
        var details = new ArrayList<Detail>();
        data.properties().forEach(field -> {
            var value = value(field.getValue());
            var again = field.getKey().equals(words)
                    || SAID_ELSEWHERE.contains(field.getKey())
                    || value.equals(it.time().toString())
                    || isSameMoment(field.getValue(), it);
            if (!again && !value.isEmpty()) {
                details.add(new Detail(field.getKey(), value));
            }
        });
        var stage = it.topic().substring(it.topic().lastIndexOf('.') + 1);
        return new CaseHistory.Entry(
                it.position(),
                it.time(),
                stage,
                it.type(),
                data.path(words.isEmpty() ? "-" : words).asText(""),
                data.path("by").asText(""),
                details);
    }

    /** Codes are told in words by their labels. */
    private static boolean isCode(String text) {
        return text.matches("[A-Z][A-Z0-9_]*");
    }

    private static boolean isSameMoment(JsonNode value, ArchiveEntry it) {
        try {
            return value.isTextual() && Instant.parse(value.textValue()).equals(it.time());
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private JsonNode read(String data) {
        try {
            return json.readTree(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was filed is no longer JSON", e);
        }
    }

    /** Objects and lists in one line; a bare figure in an object with its name, which is all that tells what it counts. */
    private static String value(JsonNode it) {
        if (it.isArray()) {
            return StreamSupport.stream(it.spliterator(), false)
                    .map(CaseHistories::value)
                    .collect(Collectors.joining(", "));
        }
        if (it.isObject()) {
            return it.has("minor")
                    ? new Money(it.path("minor").asLong(), it.path("currency").asText()).toString()
                    : it.properties().stream()
                            .map(field ->
                                    (field.getValue().isNumber() ? field.getKey() + " " : "") + value(field.getValue()))
                            .collect(Collectors.joining(" "));
        }
        return it.asText("");
    }
}
