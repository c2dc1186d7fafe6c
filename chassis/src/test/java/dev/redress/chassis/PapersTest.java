package dev.redress.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.redress.chassis.testing.contract.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers name only what is there: types and methods of the source tree, and files. */
class PapersTest {
    private static final Path ROOT =
            Contract.published().folder().toAbsolutePath().resolve("../..").normalize();

    /** A type, or a type within a type: {@code Case}, {@code OutboxEntry.Message}. Codes in capitals are none. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.([A-Z]\\w*))?`");

    /** A stop of a walk through the code: {@code CaseService.propose}. */
    private static final Pattern METHOD = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w*)`");

    private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
    private static final Pattern LINKED = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+/?");

    @Test
    void namesOnlyTypesThatExistInTheGlossary() throws IOException {
        var glossary = Files.readString(ROOT.resolve("docs/glossary.md"));

        assertThat(TYPE.matcher(glossary).results()).hasSizeGreaterThan(20);
        assertThat(missingTypes(glossary)).isEmpty();
    }

    @Test
    void explainsEachTermOnce() throws IOException {
        var terms = Files.readString(ROOT.resolve("docs/glossary.md"))
                .lines()
                .filter(it -> it.startsWith("| ") && !it.startsWith("| term "))
                .map(it -> it.substring(2, it.indexOf(" |", 2)))
                .toList();

        assertThat(terms).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md"})
    void namesOnlyFilesThatExist(String page) throws IOException {
        assertThat(missingFiles(Files.readString(ROOT.resolve(page)))).isEmpty();
    }

    @Test
    void walksOnlyThroughMethodsThatExist() throws IOException {
        var page = Files.readString(ROOT.resolve("CONTRIBUTING.md"));

        assertThat(METHOD.matcher(page).results()).hasSizeGreaterThan(30);
        assertThat(missingMethods(page)).isEmpty();
        assertThat(missingTypes(page)).isEmpty();
    }

    @Test
    void noticesTypesMethodsAndFilesThatAreGone() throws IOException {
        assertThat(missingTypes("`PapersTest`, `Contract.Gone`, `GoneType`, `S1`, `CLOSED`, `gone`"))
                .containsExactly("Contract.Gone", "GoneType");
        assertThat(missingMethods("`PapersTest.missingTypes`, `PapersTest.gone`, `GoneType.gone`, `EventHandlers.on`"))
                .containsExactlyInAnyOrder("PapersTest.gone", "GoneType.gone");
        assertThat(missingFiles(
                        "`docs/gone.md`, `docs/events`, `GET /cases`, `a/{id}`, [x](docs/nowhere), [y](pom.xml)"))
                .containsExactlyInAnyOrder("docs/gone.md", "docs/nowhere");
    }

    @Test
    void countsDecisionsWithoutAGapAndSaysOfEachWhatWasDecidedAndWhy() throws IOException {
        try (var files = Files.list(ROOT.resolve("docs/decisions"))) {
            var records = files.sorted().toList();
            for (var i = 0; i < records.size(); i++) {
                assertThat(records.get(i).getFileName().toString())
                        .startsWith(String.format(Locale.ROOT, "%04d-", i + 1));
                assertThat(Files.readString(records.get(i)))
                        .startsWith("# " + (i + 1) + ". ")
                        .contains("**Decision.**", "**Rationale.**", "**Approach.**");
            }
        }
    }

    private static List<String> missingTypes(String page) throws IOException {
        var named = TYPE.matcher(page).results().toList();
        var outer = named.stream().map(it -> it.group(1)).collect(Collectors.toSet());
        var sources = sources(outer);
        return named.stream()
                .filter(it -> !exists(it, sources))
                .map(it -> it.group().replace("`", ""))
                .distinct()
                .toList();
    }

    private static Set<String> missingMethods(String page) throws IOException {
        var named = METHOD.matcher(page).results().toList();
        var sources = sources(named.stream().map(it -> it.group(1)).collect(Collectors.toSet()));
        return named.stream()
                .filter(it -> sources.stream()
                        .filter(source -> source.endsWith(it.group(1) + ".java"))
                        .noneMatch(source -> says(source, "\\b" + it.group(2) + "\\(")))
                .map(it -> it.group().replace("`", ""))
                .collect(Collectors.toSet());
    }

    private static boolean exists(MatchResult type, List<Path> sources) {
        var file = type.group(1) + ".java";
        var inner = type.group(2);
        return sources.stream()
                .filter(it -> it.endsWith(file))
                .anyMatch(it -> inner == null || says(it, "\\b(class|record|enum|interface) " + inner + "\\b"));
    }

    private static boolean says(Path source, String pattern) {
        try {
            return Pattern.compile(pattern).matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Set<String> types) throws IOException {
        try (var files = tree()) {
            return files.filter(it -> types.contains(it.getFileName().toString().replace(".java", "")))
                    .toList();
        }
    }

    /** All source files: modules stand at the top or one folder below it. */
    private static Stream<Path> tree() throws IOException {
        var all = new HashSet<Path>();
        try (var modules = Files.walk(ROOT, 2)) {
            for (var module : modules.map(it -> it.resolve("src"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (var files = Files.walk(module)) {
                    files.filter(it -> it.toString().endsWith(".java")).forEach(all::add);
                }
            }
        }
        return all.stream();
    }

    /** What a run makes ({@code .data}) is not there yet. */
    private static Set<String> missingFiles(String page) {
        var missing = new HashSet<String>();
        var quoted = QUOTED.matcher(page)
                .results()
                .map(it -> it.group(1))
                .map(it -> it.split(" ", 2)[0])
                .filter(it -> PATH.matcher(it).matches());
        var linked = LINKED.matcher(page).results().map(it -> it.group(1));
        Stream.concat(quoted, linked)
                .filter(it -> !it.contains("/.data/") && !Files.exists(ROOT.resolve(it)))
                .forEach(missing::add);
        return missing;
    }
}
