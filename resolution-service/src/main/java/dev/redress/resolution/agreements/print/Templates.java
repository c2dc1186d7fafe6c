package dev.redress.resolution.agreements.print;

import java.util.Map;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates in {@code papers}. The engine starts with the first page, not with the service. */
public final class Templates {
    private final TemplateEngine engine = new TemplateEngine();

    Templates() {
        var files = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        files.setPrefix("papers/");
        files.setSuffix(".html");
        files.setTemplateMode(TemplateMode.HTML);
        files.setCharacterEncoding("UTF-8");
        engine.setTemplateResolvers(Set.of(files));
        engine.setMessageResolver(new Labels());
    }

    /** @param values what the template names; text in them is escaped where the template puts it */
    public String fill(String template, Language language, Sheet sheet, Map<String, Object> values) {
        var context = new Context(language.locale());
        context.setVariables(values);
        context.setVariable("lang", language.tag());
        context.setVariable("css", sheet.css());
        return Printable.of(engine.process(template, context));
    }
}
