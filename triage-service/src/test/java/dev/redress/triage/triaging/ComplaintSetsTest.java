package dev.redress.triage.triaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.triage.directory.DefaultDepartments;
import dev.redress.triage.triaging.domain.Category;
import dev.redress.triage.triaging.domain.Rules;
import dev.redress.triage.triaging.domain.Severity;
import dev.redress.triage.triaging.domain.TriageInput;
import dev.redress.triage.triaging.domain.Verdict;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/**
 * The rules that come with the service, on a small invented set whose verdicts were given by hand, and on public complaint
 * records where they lie beside the repository.
 */
class ComplaintSetsTest {
    private static final StrictYaml YAML = new StrictYaml(Bounds.defaults(Clock.systemUTC()));
    private static final Path PUBLIC = Path.of("../../shared/data");
    private static final Path INVENTED = Path.of("src/test/resources/complaints/invented.csv");
    private static final Rules RULES = TriageRulesFile.read(YAML, new ClassPathResource("rules.yml"), "CUSTOMER_CARE");
    private static final Set<String> DEPARTMENTS = DefaultDepartments.codes();

    @ParameterizedTest(name = "{0}: at least {1}% placed")
    @CsvSource({"zh, 96, 15", "en, 96, 15"})
    void placesMostOfAnInventedSet(String language, int floor, int urgentAtMost) throws IOException {
        placesMost(INVENTED, language, List.of("description"), "language=" + language, floor, urgentAtMost);
    }

    /** How grave it is must never be missed; what it is about may be, in two of some fifty. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void judgesAnInventedSetAsPeopleDo(String language) throws IOException {
        var only = filter("language=" + language);
        var verdicts = verdicts(INVENTED, language, List.of("description"), only);
        var byHand = rows(INVENTED, only);

        assertThat(differing(byHand, "severity", verdicts, Verdict::severity)).isEmpty();
        assertThat(differing(byHand, "category", verdicts, Verdict::category)).hasSizeLessThanOrEqualTo(2);
    }

    private static List<String> differing(
            List<CSVRecord> byHand, String column, List<Verdict> verdicts, Function<Verdict, Enum<?>> part) {
        assertThat(verdicts).hasSameSizeAs(byHand);
        return IntStream.range(0, byHand.size())
                .filter(i -> !byHand.get(i)
                        .get(column)
                        .equals(part.apply(verdicts.get(i)).name()))
                .mapToObj(i -> byHand.get(i).get("description") + " is not " + part.apply(verdicts.get(i)))
                .toList();
    }

    @ParameterizedTest(name = "{0}: at least {4}% placed")
    @CsvSource(delimiter = '|', textBlock = """
                    zh_auto_complaints.csv          | zh | description                           |       | 96 | 3
                    comcast_fcc_2015.csv            | en | Customer Complaint                    |       | 88 | 1
                    cfpb_sample_2019.csv.gz         | en | Product;Issue;Sub-issue               |       | 98 | 1
                    cfpb_sample_2019.csv.gz         | en | Consumer complaint narrative          |       | 96 | 2
                    nyc311_2026_08_dev.csv          | en | complaint_type;descriptor             |       | 98 | 2
                    nyc311_animals_2025.csv         | en | Complaint Type;Descriptor             |       | 98 | 1
                    nyc311_noise_newyear2016.csv    | en | Complaint Type;Descriptor             |       | 98 | 1
                    boston311_animals_2015.csv      | en | case_title                            |       | 98 | 1
                    baltimore311_sample.csv         | en | SRType                                |       | 96 | 1
                    ecommerce_csat_dev.csv          | en | category;Sub-category;Customer Remarks |      | 98 | 1
                    zh_gov_messages_labelled_dev.csv | zh | subject;text                         |       | 95 | 8
                    zh_waimai_10k.csv               | zh | review                                | label=0 | 83 | 2
                    zh_hotel_reviews.csv            | zh | review                                | label=0 | 96 | 2
                    """)
    void placesMostOfThemAndCriesWolfSeldom(
            String file, String language, String columns, String only, int floor, int urgentAtMost) throws IOException {
        assumeTrue(Files.exists(PUBLIC.resolve(file)), () -> "no " + PUBLIC.resolve(file) + " here: skipped");

        placesMost(PUBLIC.resolve(file), language, List.of(columns.split(";", -1)), only, floor, urgentAtMost);
    }

    private static void placesMost(
            Path file, String language, List<String> columns, String only, int floor, int urgentAtMost)
            throws IOException {
        var verdicts = verdicts(file, language, columns, filter(only));

        var placed = percent(verdicts, it -> it.category() != Category.OTHER && !fellBack(it));
        var urgent = percent(verdicts, it -> it.severity() == Severity.S1);
        System.out.printf(
                Locale.ROOT,
                "%-34s %5d complaints  placed %5.1f%%  S1 %4.1f%%  S2 %4.1f%%  communicative %4.1f%%%n",
                file.getFileName(),
                verdicts.size(),
                placed,
                urgent,
                percent(verdicts, it -> it.severity() == Severity.S2),
                percent(verdicts, it -> it.nature().communicative()));
        assertThat(placed).isGreaterThanOrEqualTo(floor);
        assertThat(urgent).isLessThanOrEqualTo(urgentAtMost);
    }

    private static boolean fellBack(Verdict it) {
        return it.rules().isEmpty() || it.rules().contains(Rules.FALLBACK);
    }

    private static double percent(List<Verdict> verdicts, Predicate<Verdict> which) {
        return 100.0 * verdicts.stream().filter(which).count() / verdicts.size();
    }

    private static Predicate<CSVRecord> filter(String only) {
        if (only == null) {
            return row -> true;
        }
        var parts = only.split("=", 2);
        return row -> row.get(parts[0]).equals(parts[1]);
    }

    private static List<Verdict> verdicts(Path file, String language, List<String> columns, Predicate<CSVRecord> which)
            throws IOException {
        return rows(file, which).stream()
                .map(row -> columns.stream().map(row::get).collect(Collectors.joining(": ")))
                .filter(text -> !text.isBlank())
                .map(text -> RULES.judge(new TriageInput("WEB", language, false, text, false), DEPARTMENTS))
                .toList();
    }

    private static List<CSVRecord> rows(Path file, Predicate<CSVRecord> which) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = open(file);
                var rows = format.parse(reader)) {
            return rows.stream().filter(which).toList();
        }
    }

    private static Reader open(Path file) throws IOException {
        var in = Files.newInputStream(file);
        var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in;
        var reader = new InputStreamReader(plain, StandardCharsets.UTF_8);
        return new SkippingMark(reader);
    }

    /** Some of the files begin with a byte order mark, which would become part of the first column's name. */
    private static final class SkippingMark extends java.io.PushbackReader {
        SkippingMark(Reader in) throws IOException {
            super(in);
            var first = read();
            if (first >= 0 && first != '\ufeff') {
                unread(first);
            }
        }
    }
}
