package dev.redress.intake.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Bytes in files of a folder. They are written under another name, forced to the disk and renamed, so that under a key lies all
 * of it or nothing. One folder for each complaint, in one of 256.
 */
class FolderContents implements ContentStore {
    private static final String UNFINISHED = ".part";
    private static final int FAN = 2;

    private final Path folder;

    FolderContents(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public void keep(String key, InputStream content) throws IOException {
        var place = place(key);
        Files.createDirectories(place.getParent());
        var unfinished = place.resolveSibling(place.getFileName() + UNFINISHED);
        try {
            write(unfinished, content);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        force(place.getParent());
        force(place.getParent().getParent());
        force(folder);
    }

    private static void write(Path file, InputStream content) throws IOException {
        try (var channel = FileChannel.open(
                        file,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                var out = Channels.newOutputStream(channel)) {
            content.transferTo(out);
            channel.force(true);
        }
    }

    /** A name in a folder is durable once the folder is; where folders cannot be opened, renaming is durable by itself. */
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    @Override
    public Optional<InputStream> open(String key) throws IOException {
        try {
            return Optional.of(Files.newInputStream(place(key)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public void delete(String key) throws IOException {
        var place = place(key);
        Files.deleteIfExists(place.resolveSibling(place.getFileName() + UNFINISHED));
        if (Files.deleteIfExists(place)) {
            force(place.getParent());
        }
    }

    private Path place(String key) {
        var place = folder.resolve(key.substring(0, FAN)).resolve(key).normalize();
        if (!place.startsWith(folder) || place.getNameCount() != folder.getNameCount() + 3) {
            throw new IllegalArgumentException("no key of ours");
        }
        return place;
    }
}
