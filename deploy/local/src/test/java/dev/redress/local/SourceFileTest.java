package dev.redress.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {
    private static final String CSV =
            "\uFEFFid,via,text\n1,ONLINE,\"two\nlines\"\n2,CALL,x\n1,CALL,again\n3,PIGEON,y\n";

    @TempDir
    Path dir;

    private Path mapping;

    @BeforeEach
    void writeMapping() throws IOException {
        mapping = Files.writeString(dir.resolve("mapping.yaml"), """
                sourceSystem: test
                fields:
                  externalId: id
                  narrative: text
                  channel: {columns: via, values: {ONLINE: WEB, CALL: PHONE}, otherwise: SYSTEM}
                """);
    }

    @Test
    void countsEachExternalIdOnceByChannel() throws IOException {
        var file = Files.writeString(dir.resolve("file.csv"), CSV);

        var source = SourceFile.read(file, mapping);

        assertThat(source.rows()).hasSize(4);
        assertThat(source.byChannel(Set.of())).isEqualTo(Map.of("WEB", 1L, "PHONE", 1L, "SYSTEM", 1L));
    }

    @Test
    void leavesRejectedRowsOut() throws IOException {
        var file = Files.writeString(dir.resolve("file.csv"), CSV);

        assertThat(SourceFile.read(file, mapping).byChannel(Set.of(1L, 4L))).isEqualTo(Map.of("PHONE", 2L));
    }

    @Test
    void readsGzipToo() throws IOException {
        var file = dir.resolve("file.csv.gz");
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            out.write(CSV);
        }

        assertThat(SourceFile.read(file, mapping).rows()).hasSize(4);
    }

    @Test
    void countsAChannelThatIsTheSameForAll() throws IOException {
        var file = Files.writeString(dir.resolve("file.csv"), CSV);
        Files.writeString(mapping, "fields: {narrative: text, channel: {value: FAX}}");

        assertThat(SourceFile.read(file, mapping).byChannel(Set.of())).isEqualTo(Map.of("FAX", 4L));
    }

    @Test
    void takesTheStacksWordForRowsThatItKnewBeforeWhereTheFileHoldsThem() throws IOException {
        var source = SourceFile.read(Files.writeString(dir.resolve("file.csv"), CSV), mapping);

        assertThat(source.accepted(done(3, Map.of("WEB", 1L, "PHONE", 1L, "SYSTEM", 1L))))
                .isEqualTo(Map.of("WEB", 1L, "PHONE", 1L, "SYSTEM", 1L));
        assertThat(source.accepted(done(2, Map.of("WEB", 1L, "SYSTEM", 1L))))
                .isEqualTo(Map.of("WEB", 1L, "SYSTEM", 1L));
        assertThat(source.accepted(done(2, Map.of("WEB", 2L))))
                .as("the file holds one of these alone")
                .isEqualTo(Map.of("WEB", 1L, "PHONE", 1L, "SYSTEM", 1L));
    }

    private static FileImport.Done done(long accepted, Map<String, Long> byChannel) {
        return new FileImport.Done(4, accepted, 4 - accepted, byChannel, new TreeMap<>());
    }
}
