package dev.redress.analytics.wording;

import dev.redress.analytics.query.FigureAnswer.Code;
import dev.redress.analytics.query.FigureService;
import dev.redress.chassis.pages.Wording;
import java.util.Map;

/** What people call codes, in the language of the page. */
public record CodeWords(Wording wording) {

    /** A code that nobody has given a name is shown as it is. */
    public String name(String dimension, Code code) {
        return code.code().equals(FigureService.withoutCode())
                ? wording.find("none." + dimension, wording.say("none"))
                : in(code.names(), code.code());
    }

    public String in(Map<String, String> names, String otherwise) {
        return names.getOrDefault(wording.language().code(), otherwise);
    }
}
