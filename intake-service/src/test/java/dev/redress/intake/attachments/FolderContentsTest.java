package dev.redress.intake.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderContentsTest {
    private static final String KEY = "0195553c-2b9a-7c41-8d0e-5a6f2c9b7e10/7c1f2d3e-0000-4000-8000-000000000001";

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void givesBackWhatItKeeps() throws IOException {
        var contents = new FolderContents(folder);
        var photo = Samples.photo(200_000, "kitchen");

        contents.keep(KEY, Samples.stream(photo));

        assertThat(contents.open(KEY).orElseThrow()).hasBinaryContent(photo);
    }

    @Test
    void keepsNothingOfWhatBreaksOff() throws IOException {
        var contents = new FolderContents(folder);
        var breaking = new InputStream() {
            private boolean begun;

            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (begun) {
                    return read();
                }
                begun = true;
                return length;
            }
        };

        assertThatIOException().isThrownBy(() -> contents.keep(KEY, breaking));

        assertThat(contents.open(KEY)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void findsNoneThatWasRemoved() throws IOException {
        var contents = new FolderContents(folder);
        contents.keep(KEY, Samples.stream(Samples.pdf("x")));

        contents.delete(KEY);
        contents.delete(KEY);

        assertThat(contents.open(KEY)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void leavesItsFolderForNoKey() {
        var contents = new FolderContents(folder);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> contents.open("../../../etc/passwd"));
    }
}
