package dev.redress.bench;

import dev.redress.local.Trouble;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** A PostgreSQL of its own on a socket, where its programs are installed; gone with all that it held when it is closed. */
final class Postgres implements AutoCloseable {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final Pattern TIME = Pattern.compile("^Time: ([0-9.]+) ms.*");
    private static final int LONGEST_MINUTES = 30;
    private static final String USER = "redress";
    private static final String DATABASE = "postgres";

    private final Path programs;
    private final Path folder;

    private Postgres(Path programs, Path folder) {
        this.programs = programs;
        this.folder = folder;
    }

    /** The folder with its programs, in the path or where Debian puts them. */
    private static Optional<Path> programs() {
        var path =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        return Stream.concat(path, versions().map(it -> it.resolve("bin")))
                .filter(it ->
                        Stream.of("initdb", "pg_ctl", "psql").map(it::resolve).allMatch(Files::isExecutable))
                .findFirst();
    }

    private static Stream<Path> versions() {
        if (!Files.isDirectory(INSTALLED)) {
            return Stream.of();
        }
        try (var all = Files.list(INSTALLED)) {
            return all.sorted((one, other) -> other.compareTo(one)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Started and empty; nothing where it is not installed. */
    static Optional<Postgres> start() {
        return programs().map(it -> {
            try {
                var postgres = new Postgres(it, Files.createTempDirectory("redress-postgres"));
                postgres.start(postgres.folder.resolve("data"));
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void start(Path data) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        run(List.of("initdb", "-D", data.toString(), "-A", "trust", "-E", "UTF8", "--locale=C", "-U", USER));
        run(List.of(
                "pg_ctl",
                "-D",
                data.toString(),
                "-w",
                "-l",
                folder.resolve("server.log").toString(),
                "-o",
                // As much memory as analytics may take at most, for the same rows.
                "-h '' -k " + folder + " -c shared_buffers=512MB -c work_mem=128MB -c max_wal_size=4GB",
                "start"));
    }

    /**
     * Takes in all complaints as a table, with indexes by time.
     *
     * @param count from number 0 on
     */
    void load(HistoryCases cases, long count) {
        var file = folder.resolve("cases.csv");
        try (var out = Files.newBufferedWriter(file)) {
            for (var n = 0L; n < count; n++) {
                write(out, cases.cells(n));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sql(List.of(
                "create table cases (number text, received timestamp, responded timestamp, due timestamp, resolved timestamp,"
                        + " channel text, category text, severity text, department text, product text, batch text, mark int)",
                "\\copy cases from '" + file + "' with (format csv)",
                "create index on cases (received)",
                "create index on cases (resolved)",
                "vacuum analyze cases"));
    }

    private static void write(BufferedWriter out, List<String> cells) throws IOException {
        out.write(String.join(",", cells));
        out.write('\n');
    }

    /** How long each of the statements took, in milliseconds. */
    List<Double> times(List<String> statements) {
        return sql(statements).stream()
                .map(TIME::matcher)
                .filter(it -> it.matches())
                .map(it -> Double.parseDouble(it.group(1)))
                .toList();
    }

    private List<String> sql(List<String> statements) {
        var script = folder.resolve("script.sql");
        try {
            Files.writeString(
                    script,
                    "\\timing on\n"
                            + String.join(
                                    "\n",
                                    statements.stream().map(Postgres::line).toList()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return run(List.of(
                "psql",
                "-h",
                folder.toString(),
                "-U",
                USER,
                "-d",
                DATABASE,
                "-v",
                "ON_ERROR_STOP=1",
                "-q",
                "-A",
                "-f",
                script.toString()));
    }

    private static String line(String statement) {
        var one = statement.replaceAll("\\s+", " ");
        return one.startsWith("\\") ? one : one + ";";
    }

    /** It refuses to be run by root. */
    private List<String> run(List<String> command) {
        var whole = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            whole.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        whole.add(programs.resolve(command.get(0)).toString());
        whole.addAll(command.subList(1, command.size()));
        try {
            var output = Files.createTempFile("redress-postgres", ".out");
            var process = new ProcessBuilder(whole)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            var said = Files.readAllLines(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new Trouble("PostgreSQL: " + command.get(0) + " failed: " + String.join("\n", said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL worked", e);
        }
    }

    @Override
    public void close() {
        run(List.of("pg_ctl", "-D", folder.resolve("data").toString(), "-m", "immediate", "stop"));
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
