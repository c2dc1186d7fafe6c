package dev.redress.analytics.tables;

import dev.redress.chassis.web.Problem.FieldProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;

/** What tables are written as, by the media type that is asked for. */
public enum Format {
    CSV("text/csv", "csv"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PARQUET("application/vnd.apache.parquet", "parquet");

    /** What the parameter format is. */
    public static final String FORMAT_IS = "the form of the answer; it wins over Accept, which a browser cannot choose";

    /** What the parameter bom is. */
    public static final String BOM_IS =
            "with true a CSV begins with a byte-order mark, for spreadsheets that want one; other forms have none";

    private static final String JSON = "json";

    private final String type;
    private final String suffix;

    Format(String type, String suffix) {
        this.type = type;
        this.suffix = suffix;
    }

    public MediaType type() {
        return MediaType.parseMediaType(type);
    }

    public String suffix() {
        return suffix;
    }

    /**
     * The one that the parameter format names, since a browser cannot say what it accepts, or else the one that is wanted most.
     *
     * @return absent where JSON is wanted, or anything
     */
    public static Optional<Format> of(Given given, List<MediaType> accepted) {
        var named = given.one("format");
        if (named == null) {
            return of(accepted);
        }
        var found = Stream.of(values()).filter(it -> it.suffix.equals(named)).findFirst();
        if (found.isEmpty() && !named.equals(JSON)) {
            given.errors().add(new FieldProblem("format", "unreadable", "must be one of csv, xlsx, parquet and json"));
        }
        return found;
    }

    /** The one that is wanted most; absent where JSON is, or anything. */
    public static Optional<Format> of(List<MediaType> accepted) {
        for (var wanted : accepted.stream()
                .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                .toList()) {
            if (wanted.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return Optional.empty();
            }
            var found =
                    Stream.of(values()).filter(it -> wanted.includes(it.type())).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
