package dev.redress.chassis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No file stands twice in the tree, and few type names are borne by more than one type. */
class CopiesTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern PLACES = Pattern.compile("(?m)^(package|import) .*$");
    private static final Pattern OURS = Pattern.compile("(?<!\")dev\\.redress\\.[a-z.]+");

    /** What says nothing that could differ: a copy of it is none. */
    private static final int SHORTEST = 80;

    /**
     * The content without what only says where it lies: package, imports, our own package names (not where they are told: in quotes), white space.
     */
    static String bare(String content) {
        var text = OURS.matcher(PLACES.matcher(content).replaceAll("")).replaceAll("");
        return text.replaceAll("\\s+", " ").trim();
    }

    static List<Collection<String>> copies(Map<String, String> contents) {
        return contents.entrySet().stream()
                .filter(it -> bare(it.getValue()).length() >= SHORTEST)
                .collect(Collectors.groupingBy(
                        it -> bare(it.getValue()),
                        TreeMap::new,
                        Collectors.mapping(Map.Entry::getKey, Collectors.<String>toList())))
                .values()
                .stream()
                .filter(it -> it.size() > 1)
                .<Collection<String>>map(Function.identity())
                .toList();
    }

    private static Map<String, String> tree(String below, String endings) {
        try (var files = Files.walk(ROOT)) {
            return files.filter(it -> isSource(it, below, endings))
                    .collect(Collectors.toMap(it -> ROOT.relativize(it).toString(), CopiesTest::read));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSource(Path it, String below, String endings) {
        var path = ROOT.relativize(it).toString().replace('\\', '/');
        return path.contains(below)
                && path.matches(endings)
                && !path.contains("target/")
                && !path.endsWith("package-info.java")
                && Files.isRegularFile(it);
    }

    private static String read(Path it) {
        try {
            return Files.readString(it);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noFileStandsTwice() {
        assertThat(copies(tree("/src/", ".*\\.(java|html|css|ya?ml|sql)"))).isEmpty();
    }

    @Test
    void noticesACopyInAnotherPackage() {
        var one =
                "package dev.redress.one.staff;\n\nimport java.util.List;\n\n/** Staff. */\nrecord Staff(List<String> codes,"
                        + " dev.redress.one.Role role) {\n    boolean has(String code) {\n        return codes.contains(code);\n"
                        + "    }\n}\n";
        var other = one.replace("redress.one", "redress.two").replace("    boolean", "  boolean");

        assertThat(copies(Map.of("a", one, "b", other, "c", one.replace("codes", "names"))))
                .singleElement()
                .satisfies(it -> assertThat(it).containsExactlyInAnyOrder("a", "b"));
    }

    /** A name that several services use for their own things sends a reader to the wrong one. */
    @Test
    void fewNamesAreBorneBySeveralTypes() {
        var bearers = tree("/src/main/", ".*\\.java").keySet().stream()
                .collect(Collectors.groupingBy(
                        it -> Path.of(it).getFileName().toString(), TreeMap::new, Collectors.toList()));
        bearers.values().removeIf(it -> it.size() < 2);

        assertThat(bearers).hasSizeLessThan(20);
    }
}
