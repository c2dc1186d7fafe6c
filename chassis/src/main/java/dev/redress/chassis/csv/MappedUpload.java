package dev.redress.chassis.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.http.codec.multipart.Part;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A file and its mapping, as they come in one request. The file lies on the disk for as long as it is used, and no longer. */
public final class MappedUpload {
    private static final int LONGEST_MAPPING = 256 * 1024;

    private MappedUpload() {}

    /** What is done with it. */
    @FunctionalInterface
    public interface Use<T> {
        /**
         * @param file gone once this returns
         * @param name of the file as it was sent
         * @param mapping the text as it was sent
         */
        T with(Path file, String name, String mapping) throws IOException;
    }

    /** Uses it, on a thread that may block. */
    public static <T> Mono<T> use(FilePart file, Part mapping, Use<T> use) {
        var text = DataBufferUtils.join(mapping.content(), LONGEST_MAPPING)
                .map(buffer -> {
                    var read = buffer.toString(StandardCharsets.UTF_8);
                    DataBufferUtils.release(buffer);
                    return read;
                })
                .defaultIfEmpty("");
        return Mono.using(
                MappedUpload::scratchFile,
                path -> file.transferTo(path)
                        .then(text)
                        .publishOn(Schedulers.boundedElastic())
                        .map(it -> used(use, path, file.filename(), it)),
                MappedUpload::remove);
    }

    private static <T> T used(Use<T> use, Path path, String name, String mapping) {
        try {
            return use.with(path, name, mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path scratchFile() throws IOException {
        return Files.createTempFile("import", ".csv");
    }

    private static void remove(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
