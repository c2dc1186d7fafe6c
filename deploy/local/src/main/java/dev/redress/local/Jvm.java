package dev.redress.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a part's JVM is started: small, since all of them share one machine and 2 GiB. The variable REDRESS_JAVA_OPTS adds
 * options for every part, REDRESS_JAVA_OPTS_INTAKE (and so on) for one; what comes later wins.
 */
final class Jvm {
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=40m",
            "-XX:-UsePerfData",
            // What the build has just compiled need not be verified at every start.
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:-BytecodeVerificationRemote",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8");
    private static final String OWN_LOG = "-Dlogback.configurationFile=logback-local.xml";

    private Jvm() {}

    /** The Java that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * How a part is started.
     *
     * @param inMemory whether the store keeps everything in memory
     */
    static List<String> command(
            Part part, boolean inMemory, Map<String, String> environment, List<String> application) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(SMALL);
        command.addAll(sized(part, inMemory));
        command.addAll(words(environment.get("REDRESS_JAVA_OPTS")));
        command.addAll(words(environment.get("REDRESS_JAVA_OPTS_" + part.title().toUpperCase(Locale.ROOT))));
        command.addAll(application);
        return command;
    }

    /** How the mail catcher is started. */
    static List<String> mail(Map<String, String> environment, List<String> application) {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(SMALL);
        command.addAll(List.of(OWN_LOG, "-Xmx48m", "-XX:MaxMetaspaceSize=48m", "-XX:MaxDirectMemorySize=16m"));
        command.addAll(words(environment.get("REDRESS_JAVA_OPTS")));
        command.addAll(application);
        return command;
    }

    private static List<String> sized(Part part, boolean inMemory) {
        return switch (part) {
            case BROKER -> List.of(OWN_LOG, "-Xmx96m", "-XX:MaxMetaspaceSize=96m", "-XX:MaxDirectMemorySize=64m");
            // In memory it holds 50,000 complaints.
            case STORE ->
                List.of(
                        OWN_LOG,
                        inMemory ? "-Xmx1200m" : "-Xmx192m",
                        "-Xmn64m",
                        "-XX:MaxMetaspaceSize=64m",
                        "-XX:MaxDirectMemorySize=64m");
            // It holds the archive of every case that is talked about, beside the cases.
            case RESOLUTION ->
                List.of(
                        "-Xmx128m",
                        "-XX:MetaspaceSize=96m",
                        "-XX:MaxMetaspaceSize=144m",
                        "-XX:MaxDirectMemorySize=48m");
            case INTAKE, TRIAGE, FOLLOWUP, ANALYTICS ->
                List.of("-Xmx96m", "-XX:MetaspaceSize=96m", "-XX:MaxMetaspaceSize=144m", "-XX:MaxDirectMemorySize=48m");
        };
    }

    private static List<String> words(String options) {
        return options == null || options.isBlank()
                ? List.of()
                : Arrays.asList(options.strip().split("\\s+"));
    }
}
