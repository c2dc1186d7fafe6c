package dev.redress.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The directory that holds all modules, found from where this class was loaded. */
public final class Repository {
    private Repository() {}

    public static Path root() {
        try {
            var here = Path.of(Repository.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Stream.iterate(here, it -> it != null, Path::getParent)
                    .filter(it -> Files.isRegularFile(it.resolve("deploy/local/pom.xml")))
                    .findFirst()
                    .orElseThrow(() -> new Trouble("not inside the repository: " + here));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
