package dev.redress.chassis.pages;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/**
 * The fixed words of pages: those of the service, from {@code labels_zh.properties} and {@code labels_en.properties} in its
 * folder, and where it has none for a key, those of the kit.
 */
final class Labels extends AbstractMessageResolver {
    private static final ResourceBundle.Control THIS_LANGUAGE_ALONE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final String KIT = "redress/pages/labels";

    private final List<String> bundles;

    /** @param folder of the class path */
    Labels(String folder) {
        this.bundles = List.of(folder + "/labels", KIT);
    }

    /**
     * Values are text: a number would be given the separators of its language.
     *
     * @throws MissingResourceException when there are no words for the key
     */
    String say(Language language, String key, Object... values) {
        return say(language.locale(), key, values);
    }

    /** The words for a key, or {@code otherwise} where there are none. */
    String find(Language language, String key, String otherwise) {
        return words(language.locale(), key).orElse(otherwise);
    }

    @Override
    public String resolveMessage(ITemplateContext context, Class<?> origin, String key, Object[] values) {
        return say(context.getLocale(), key, values == null ? new Object[0] : values);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] values) {
        throw new IllegalArgumentException("no words for " + key);
    }

    private String say(Locale locale, String key, Object... values) {
        var words = words(locale, key)
                .orElseThrow(() -> new MissingResourceException(
                        "no words for " + key + " in " + locale, Labels.class.getName(), key));
        return values.length == 0 ? words : new MessageFormat(words, locale).format(values);
    }

    private Optional<String> words(Locale locale, String key) {
        return bundles.stream()
                .map(it -> ResourceBundle.getBundle(it, locale, Labels.class.getClassLoader(), THIS_LANGUAGE_ALONE))
                .filter(it -> it.containsKey(key))
                .findFirst()
                .map(it -> it.getString(key));
    }
}
