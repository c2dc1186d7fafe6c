package dev.redress.resolution.agreements.print;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** The fixed words of papers and pages, from {@code papers/labels_zh.properties} and {@code labels_en.properties}. */
public final class Labels extends AbstractMessageResolver {
    private static final ResourceBundle.Control THIS_LANGUAGE_ALONE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    static String say(Language language, String key, Object... values) {
        return say(language.locale(), key, values);
    }

    /** The words for a key, or {@code otherwise} where the bundle has none. */
    public static String find(Language language, String key, String otherwise) {
        var words = words(language.locale());
        return words.containsKey(key) ? words.getString(key) : otherwise;
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

    /** Values are text: a number would be given the separators of its language. */
    private static String say(Locale locale, String key, Object... values) {
        var words = words(locale).getString(key);
        return values.length == 0 ? words : new MessageFormat(words, locale).format(values);
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle("papers/labels", locale, Labels.class.getClassLoader(), THIS_LANGUAGE_ALONE);
    }
}
