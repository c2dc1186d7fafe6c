package dev.redress.analytics.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * Sends tables. Each is written whole before its first byte is sent, so that one that cannot be written is an error and not a
 * file that ends too soon.
 */
public final class Downloads {
    private final Path folder;

    /** @param folder where the files of the moment lie */
    public Downloads(Path folder) {
        this.folder = folder;
    }

    /**
     * @param name of the file, without its suffix
     * @param mark whether a CSV begins with a byte-order mark
     */
    public ResponseEntity<Resource> send(ExportTable table, String name, Format format, boolean mark) {
        try {
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, name, "." + format.suffix());
            try {
                write(table, file, format, mark);
                return ResponseEntity.ok()
                        .contentType(format.type())
                        .contentLength(Files.size(file))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"%s.%s\"".formatted(name, format.suffix()))
                        .body(new InputStreamResource(Files.newInputStream(file)));
            } finally {
                // What is open is read to its end all the same.
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ExportTable table, Path file, Format format, boolean mark) throws IOException {
        switch (format) {
            case CSV -> CsvWriter.write(table, file, mark);
            case XLSX -> XlsxWriter.write(table, file);
            case PARQUET -> ParquetWriter.write(table, file);
        }
    }
}
