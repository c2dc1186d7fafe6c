package dev.redress.resolution.agreements.print;

import java.util.Locale;

/** The languages that papers and pages are written in. */
public enum Language {
    ZH("zh", "zh-CN", "中文"),
    EN("en", "en", "English");

    private final String code;
    private final String tag;
    private final String ownName;

    Language(String code, String tag, String ownName) {
        this.code = code;
        this.tag = tag;
        this.ownName = ownName;
    }

    /** The language to write in for a BCP 47 tag: Chinese for any Chinese, English for all others and for none. */
    public static Language of(String tag) {
        return tag != null && Locale.forLanguageTag(tag).getLanguage().equals("zh") ? ZH : EN;
    }

    /** As the page's parameter {@code lang} has it. */
    public String code() {
        return code;
    }

    /** For HTML's {@code lang} attribute. */
    public String tag() {
        return tag;
    }

    public String ownName() {
        return ownName;
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }

    Locale locale() {
        return Locale.forLanguageTag(code);
    }
}
