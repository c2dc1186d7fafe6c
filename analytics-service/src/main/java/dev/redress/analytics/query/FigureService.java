package dev.redress.analytics.query;

import dev.redress.analytics.domain.Dimension;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.figures.Watermark;
import dev.redress.analytics.figures.Watermarks;
import dev.redress.analytics.query.QuestionReader.Form;
import dev.redress.chassis.web.Paging;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;

/** What can be asked of figures, by whoever may. */
public final class FigureService {
    private final Dictionary dictionary;
    private final FamilyColumns columns;
    private final QuestionReader questions;
    private final FigureQueries queries;
    private final CaseQueries cases;
    private final Reader reader;
    private final CodeNames names;
    private final Heard heard;

    /** How far the topics were heard, read apart from any answer. */
    record Heard(FactFile facts, Watermarks watermarks) {
        Map<String, Map<Integer, Watermark>> now() {
            return facts.answer(watermarks::ofRows);
        }
    }

    FigureService(
            Dictionary dictionary,
            FamilyColumns columns,
            QuestionReader questions,
            FigureQueries queries,
            CaseQueries cases,
            Reader reader,
            CodeNames names,
            Heard heard) {
        this.dictionary = dictionary;
        this.columns = columns;
        this.questions = questions;
        this.queries = queries;
        this.cases = cases;
        this.reader = reader;
        this.names = names;
        this.heard = heard;
    }

    /** Answers in the order of the questions, all of one moment. */
    public List<FigureAnswer> ask(List<FigureRequest> requests, Authentication who) {
        var asked = requests.stream()
                .map(it -> questions.read(reader.scoped(it, who)))
                .toList();
        return queries.ask(asked, reader.privacy(who));
    }

    /**
     * Answers of all that there is, in the order of the questions, all of one moment; for what is read by those alone who may see
     * all of it.
     *
     * @param asOf until when what came due counts as late
     */
    public List<FigureAnswer> askAll(List<FigureRequest> requests, Instant asOf) {
        var asked = requests.stream().map(it -> questions.read(it, asOf)).toList();
        return queries.ask(asked, SmallGroups.SHOWN);
    }

    /** What codes are called, by language (zh, en). */
    public interface Naming {
        /** Empty where nobody has given it a name. */
        Map<String, String> of(String dimension, String code);
    }

    /** As codes are called now. */
    public Naming naming(Connection connection) throws SQLException {
        return names.now(connection)::of;
    }

    /**
     * The complaints that a question counts.
     *
     * @param request with one measure, whose family says what counts
     */
    public CountedCases counted(FigureRequest request, Authentication who, Paging paging) {
        return cases.counted(
                questions.read(reader.scoped(request, who), Form.PARAMETERS, List.of()),
                paging.skipped(),
                paging.size());
    }

    /** How far each partition was heard: the same as before means the same figures as before, but for what came due. */
    public Map<String, Map<Integer, Watermark>> heard() {
        return heard.now();
    }

    /** What each measure means. */
    public List<Definition> definitions() {
        return dictionary.definitions(columns);
    }

    /** What dimensions are called by language (zh, en), by their name. */
    public Map<String, Map<String, String>> dimensions() {
        var all = new LinkedHashMap<String, Map<String, String>>();
        dictionary.dimensions().forEach(it -> all.put(it.dimension(), it.names()));
        return all;
    }

    /** What the codes of a dimension are called by language, in their order, where they are fixed. */
    public Map<String, Map<String, String>> codes(String dimension) {
        return names.fixed(dimension);
    }

    /** The code of what has none. */
    public static String withoutCode() {
        return Dimension.WITHOUT_CODE;
    }
}
