package dev.redress.analytics.measures.web;

/** What names and codes look like that a company gives. */
final class GivenNames {
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String CODE_IS =
            "a code is 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit";
    static final String NAME = "[a-z0-9][a-z0-9-]{0,62}";
    static final String NAME_IS = "a name is 1 to 63 small letters, digits and hyphens, the first no hyphen";

    private GivenNames() {}
}
