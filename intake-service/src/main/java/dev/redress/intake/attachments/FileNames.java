package dev.redress.intake.attachments;

import dev.redress.chassis.text.domain.Blank;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.tika.mime.MimeTypeException;
import org.apache.tika.mime.MimeTypes;

/**
 * Names of files as they can be given to any computer: no path, nothing that is invisible or turns the direction of writing, no
 * name that a system keeps for itself, and an ending that says what the bytes are.
 */
final class FileNames {
    private static final int LONGEST = 120;
    private static final String UNNAMED = "attachment";
    private static final Pattern PATH = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}<>:\"|?*%;&$`']+");
    private static final Pattern DOTS = Pattern.compile("^[. ]+|[. ]+$");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final List<String> TEXT = List.of(".txt", ".csv", ".log");

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /**
     * @param given as the sender says; null or empty when they say nothing
     * @param mediaType what it is
     */
    String safe(String given, String mediaType) {
        var name = PATH.matcher(given == null ? "" : given).replaceFirst("");
        name = DOTS.matcher(UNFIT.matcher(name).replaceAll("_")).replaceAll("");
        if (Blank.is(name) || DEVICE.matcher(name).matches()) {
            name = UNNAMED;
        }
        var endings = endings(mediaType);
        var lower = name.toLowerCase(Locale.ROOT);
        var ending = endings.stream().filter(lower::endsWith).findFirst();
        if (ending.isPresent()) {
            return shortened(name.substring(0, name.length() - ending.get().length()), LONGEST)
                    + name.substring(name.length() - ending.get().length());
        }
        return shortened(name, LONGEST) + (endings.isEmpty() ? "" : endings.get(0));
    }

    private List<String> endings(String mediaType) {
        if (mediaType.equals("text/plain")) {
            return TEXT;
        }
        try {
            return types.forName(mediaType).getExtensions();
        } catch (MimeTypeException e) {
            return List.of();
        }
    }

    private static String shortened(String name, int most) {
        var stem = name.isEmpty() ? UNNAMED : name;
        var points = stem.codePointCount(0, stem.length());
        return points <= most ? stem : stem.substring(0, stem.offsetByCodePoints(0, most));
    }
}
