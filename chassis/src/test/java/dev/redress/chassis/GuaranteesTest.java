package dev.redress.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise on the page of guarantees names a test, and every test that it names exists. */
class GuaranteesTest {
    private static final Path PAGE = Path.of("docs", "guarantees.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w+)`");

    @Test
    void namesATestForEveryPromise() throws IOException {
        var promises = promises(Files.readString(root().resolve(PAGE)));

        assertThat(promises).hasSizeGreaterThan(20);
        assertThat(promises)
                .allSatisfy(it -> assertThat(NAMED.matcher(it).find())
                        .as("names a test: %s", it)
                        .isTrue());
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        assertThat(missing(Files.readString(root().resolve(PAGE)))).isEmpty();
    }

    @Test
    void noticesATestThatIsGone() throws IOException {
        assertThat(missing(
                        "- so it is (`GuaranteesTest.noticesATestThatIsGone`, `GuaranteesTest.isGone`, `Gone.isGone`)"))
                .containsExactly("GuaranteesTest.isGone", "Gone.isGone");
    }

    /** The list items between the first heading and what is not promised. */
    private static List<String> promises(String page) {
        var promised = page.substring(0, page.indexOf("\n## Not promised"));
        return Stream.of(promised.split("\n- ", -1)).skip(1).toList();
    }

    private static List<String> missing(String page) throws IOException {
        var missing = new ArrayList<String>();
        for (var it : NAMED.matcher(page).results().toList()) {
            var source = source(it.group(1));
            var test = Pattern.compile("void " + it.group(2) + "\\(");
            if (!test.matcher(source).find()) {
                missing.add(it.group(1) + "." + it.group(2));
            }
        }
        return missing;
    }

    /** Services may have tests of one name: what any of them has is there. */
    private static String source(String testClass) throws IOException {
        var found = new StringBuilder();
        // Modules stand at the top or one folder below it.
        try (var modules = Files.walk(root(), 2)) {
            for (var module : modules.map(it -> it.resolve("src/test/java"))
                    .filter(Files::exists)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    for (var file : files.filter(
                                    it -> it.getFileName().toString().equals(testClass + ".java"))
                            .toList()) {
                        found.append(Files.readString(file));
                    }
                }
            }
        }
        return found.toString();
    }

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve(PAGE))) {
            here = here.getParent();
        }
        return here;
    }
}
