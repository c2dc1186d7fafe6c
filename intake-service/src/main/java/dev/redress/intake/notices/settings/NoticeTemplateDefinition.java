package dev.redress.intake.notices.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redress.chassis.privacy.AsWritten;
import dev.redress.chassis.settings.Versioned;
import dev.redress.chassis.web.Problem;
import dev.redress.chassis.web.Problem.FieldProblem;
import dev.redress.intake.notices.domain.NoticeTemplate;
import dev.redress.intake.notices.domain.NoticeTopic;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What notices about one topic say, as it is put, shown, and written in the file of the first start.
 *
 * @param id what they are about; may be left out when putting, otherwise the same as in the path
 * @param version counted from 1 by the service. When putting: the version that was read, which is refused with 409 once
 *     there is a newer one; left out, the newest is replaced whatever it is
 * @param sent whether the system sends them; true when left out. REMINDER, CLOSING and OFFER are left to people otherwise,
 *     the others are not told at all
 * @param zh in Chinese
 * @param en in English, for all who do not speak Chinese
 * @param definedAt when this version was defined; in answers only, ignored when putting
 * @param definedBy who defined it, redress for what came with the service; in answers only, likewise
 */
@Schema(name = "NoticeTemplate")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NoticeTemplateDefinition(
        NoticeTopic id,
        @Positive Integer version,
        Boolean sent,
        @NotNull @Valid WordsDefinition zh,
        @NotNull @Valid WordsDefinition en,
        Instant definedAt,
        @Size(max = 200) String definedBy) {

    /**
     * What a notice says in one language. Placeholders: {number} of the complaint, {link}
     * to the offer of OFFER, to the survey of SURVEY and to the page of the complaint of all others, {replyBy}, {cause} and {opinion} of
     * FINDINGS, {reason} and {furtherWays} of REJECTED.
     *
     * @param subject one line, which may name {number} alone
     * @param text a line with a placeholder of which nothing is known is left out
     */
    @AsWritten // it tells customers where to call and write, and stays in intake
    @Schema(name = "NoticeWords")
    public record WordsDefinition(
            @NotBlank @Size(max = 200) String subject,
            @NotBlank @Size(max = 4000) String text) {

        static WordsDefinition of(NoticeTemplate.Words it) {
            return new WordsDefinition(it.subject(), it.text());
        }

        NoticeTemplate.Words words() {
            return new NoticeTemplate.Words(subject, text);
        }
    }

    public static NoticeTemplateDefinition of(Versioned<NoticeTemplate> it) {
        var template = it.value();
        return new NoticeTemplateDefinition(
                NoticeTopic.valueOf(it.id()),
                it.version(),
                template.sent(),
                WordsDefinition.of(template.zh()),
                WordsDefinition.of(template.en()),
                it.definedAt(),
                it.by());
    }

    /** Its id, for the settings. */
    String key() {
        return id == null ? null : id.name();
    }

    /**
     * The template that is meant.
     *
     * @param about what its notices are about
     * @throws Problem naming the placeholders that nothing fills, and the link that is missing
     */
    public NoticeTemplate template(NoticeTopic about) {
        var faults = new ArrayList<FieldProblem>();
        check("zh", zh, about, faults);
        check("en", en, about, faults);
        Problem.requireNone(faults);
        return new NoticeTemplate(sent == null || sent, zh.words(), en.words());
    }

    private static void check(String language, WordsDefinition it, NoticeTopic about, List<FieldProblem> faults) {
        for (var name : NoticeTemplate.named(it.subject())) {
            if (!name.equals(NoticeTemplate.NUMBER)) {
                faults.add(new FieldProblem(language + ".subject", "unknown", "{" + name + "} cannot stand here"));
            }
        }
        var named = NoticeTemplate.named(it.text());
        for (var name : named) {
            if (!NoticeTemplate.PLACEHOLDERS.contains(name)) {
                faults.add(new FieldProblem(language + ".text", "unknown", "nothing fills {" + name + "}"));
            }
        }
        if (about.hasLink() && !named.contains(NoticeTemplate.LINK)) {
            faults.add(new FieldProblem(language + ".text", "missing", "{link} is where the customer answers"));
        }
    }
}
