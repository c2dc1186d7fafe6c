package dev.redress.intake.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/** What files are, found from their bytes alone: neither the name nor the type that a sender claims is asked. */
final class FileTypes {
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    /** By the folder that such a document has in its archive. */
    private static final Map<String, String> DOCUMENTS = Map.of(
            "word/", OFFICE + "wordprocessingml.document",
            "xl/", OFFICE + "spreadsheetml.sheet",
            "ppt/", OFFICE + "presentationml.presentation");

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String MACROS = "vbaProject.bin";
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private static final int LOOKED_AT = 64 * 1024;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** Its media type; {@code application/octet-stream} where nothing is known. */
    String typeOf(FileChannel bytes) throws IOException {
        MediaType found;
        try (var content = new BufferedInputStream(new ReceivedFile.Bytes(bytes))) {
            found = types.detect(content, new Metadata());
        }
        if (found.equals(MediaType.OCTET_STREAM)) {
            return isChineseText(bytes) ? MediaType.TEXT_PLAIN.toString() : found.toString();
        }
        var type = found.getBaseType().toString();
        return ARCHIVES.contains(type) ? inArchive(type, ZipNames.of(bytes)) : type;
    }

    /** Texts in the national charset look like no text to who expects ASCII or UTF-8. */
    private static boolean isChineseText(FileChannel bytes) throws IOException {
        var begin = ByteBuffer.allocate(LOOKED_AT);
        bytes.read(begin, 0);
        var decoded = CharBuffer.allocate(LOOKED_AT);
        var fault = Charset.forName("GB18030").newDecoder().decode(begin.flip(), decoded, false);
        return !fault.isError()
                && decoded.flip().chars().noneMatch(it -> Character.isISOControl(it) && !Character.isWhitespace(it));
    }

    /** Documents of office programs are archives with certain files in them; one with macros stays an archive. */
    private static String inArchive(String type, Set<String> names) {
        if (!names.contains(CONTENT_TYPES) || names.stream().anyMatch(it -> it.endsWith(MACROS))) {
            return type;
        }
        return DOCUMENTS.entrySet().stream()
                .filter(it -> names.stream().anyMatch(name -> name.startsWith(it.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(type);
    }
}
