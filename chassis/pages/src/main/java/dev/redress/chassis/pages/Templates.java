package dev.redress.chassis.pages;

import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Fills templates. They lie in a folder of the class path, with their labels beside them; what is not there is looked for in
 * the kit. The engine starts with the first page, not with the service.
 */
public final class Templates {
    private static final String KIT = "redress/pages";

    private final TemplateEngine engine = new TemplateEngine();
    private final Labels labels;
    private final PagesProperties properties;

    /** @param folder of the class path that holds templates and labels, without slashes round it */
    public Templates(String folder, PagesProperties properties) {
        this.labels = new Labels(folder);
        this.properties = properties;
        engine.setTemplateResolvers(Set.of(files(folder, 1), files(KIT, 2)));
        engine.setMessageResolver(labels);
    }

    private static ClassLoaderTemplateResolver files(String folder, int order) {
        var files = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        files.setOrder(order);
        files.setCheckExistence(true);
        files.setPrefix(folder + "/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        return files;
    }

    /** Words and times for pages in this language. */
    public Wording wording(Language language) {
        return new Wording(labels, language, properties.zone());
    }

    /** How the company calls itself. */
    public String company(Language language) {
        return properties.companyNames().in(language);
    }

    /** In which pages tell the time. */
    public ZoneId zone() {
        return properties.zone();
    }

    /**
     * Fills a template. Besides the values it can name {@code lang}, {@code css}, {@code company}, and, for the switch of
     * languages, {@code other} and {@code otherLink} (empty for none).
     *
     * @param template its name in the folder, without the suffix
     * @param self path of the page, for the switch of languages; empty for a page that cannot be fetched again
     * @param values what the template names; text in them is escaped where the template puts it
     */
    public RenderedPage fill(
            String template, StyleSheet sheet, Language language, String self, Map<String, Object> values) {
        var context = new Context(language.locale());
        context.setVariables(values);
        context.setVariable("lang", language.tag());
        context.setVariable("css", sheet.css());
        context.setVariable("company", company(language));
        context.setVariable("other", language.other());
        context.setVariable("otherLink", self.isEmpty() ? "" : inLanguage(self, language.other()));
        return new RenderedPage(Printable.of(engine.process(template, context)), sheet);
    }

    /** The same page in this language. */
    public static String inLanguage(String path, Language language) {
        return path + (path.contains("?") ? "&" : "?") + "lang=" + language.code();
    }
}
