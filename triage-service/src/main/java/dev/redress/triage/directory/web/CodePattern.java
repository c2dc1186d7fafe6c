package dev.redress.triage.directory.web;

/** What the code of a department or person looks like. */
final class CodePattern {
    static final String CODE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
    static final String CODE_IS =
            "a code is 1 to 64 letters, digits, dots, hyphens and underscores, the first a letter or digit";

    private CodePattern() {}
}
