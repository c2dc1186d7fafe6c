package dev.redress.chassis.csv;

import dev.redress.chassis.web.Problem.FieldProblem;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * How a file is written, as its mapping says.
 *
 * @param charset of the file; UTF-8 when absent
 * @param delimiter between columns; a comma when absent
 * @param zone in which times without offset are read; UTC when absent
 */
public record CsvLayout(String charset, String delimiter, String zone) {
    /** With tab, and the separators of units and of Hive's exports. */
    private static final String DELIMITERS = ",;|\t:^~#!&*%$§¦\u001f\u0001";

    public CsvLayout {
        charset = charset == null ? "UTF-8" : charset;
        delimiter = delimiter == null ? "," : delimiter;
        zone = zone == null ? "UTC" : zone;
    }

    /** What is wrong with it; it can be used when nothing is. */
    public List<FieldProblem> problems() {
        var problems = new ArrayList<FieldProblem>();
        if (delimiter.length() != 1) {
            problems.add(new FieldProblem("mapping.delimiter", "size", "is one character"));
        } else if (!mayDelimit(delimiter.charAt(0))) {
            problems.add(new FieldProblem(
                    "mapping.delimiter", "invalid", "must be a sign that no text begins with, such as , ; | or a tab"));
        }
        try {
            Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            problems.add(new FieldProblem("mapping.charset", "unknown", "is not known here: " + charset));
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException e) {
            problems.add(new FieldProblem("mapping.zone", "unknown", "is no time zone: " + zone));
        }
        return problems;
    }

    /** Between cells there is no letter or digit, nothing that ends a line, and no quote: the file could not be read. */
    private static boolean mayDelimit(char it) {
        return DELIMITERS.indexOf(it) >= 0;
    }
}
