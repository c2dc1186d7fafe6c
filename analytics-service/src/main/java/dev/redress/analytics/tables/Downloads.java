package dev.redress.analytics.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/**
 * Sends tables. Each is written whole before its first byte is sent, so that one that cannot be written is an error and not a
 * file that ends too soon.
 */
public final class Downloads {
    private static final Logger LOGGER = LoggerFactory.getLogger(Downloads.class);
    private static final int CHUNK = 16 << 10;

    private final Path folder;

    /** @param folder where the files of the moment lie */
    public Downloads(Path folder) {
        this.folder = folder;
    }

    /**
     * @param name of the file, without its suffix
     * @param mark whether a CSV begins with a byte-order mark
     */
    public ResponseEntity<Flux<DataBuffer>> send(Table table, String name, Format format, boolean mark) {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, name, "." + format.suffix());
            try {
                write(table, file, format, mark);
            } catch (IOException | RuntimeException e) {
                delete(file);
                throw e;
            }
            return ResponseEntity.ok()
                    .contentType(format.type())
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            "attachment; filename=\"%s.%s\"".formatted(name, format.suffix()))
                    .body(DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, CHUNK)
                            .doFinally(it -> delete(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Table table, Path file, Format format, boolean mark) throws IOException {
        switch (format) {
            case CSV -> CsvWriter.write(table, file, mark);
            case XLSX -> XlsxWriter.write(table, file);
            case PARQUET -> ParquetWriter.write(table, file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOGGER.atWarn().addKeyValue("file", file).log("a file of the moment stays behind", e);
        }
    }
}
