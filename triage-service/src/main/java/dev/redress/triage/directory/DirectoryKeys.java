package dev.redress.triage.directory;

/**
 * What the entries of the directory are called in the store and as keys of their messages: with what they are before their
 * code, so that versions rise by one within each entry.
 */
public final class DirectoryKeys {
    private static final String DEPARTMENT = "department:";
    private static final String PERSON = "person:";

    private DirectoryKeys() {}

    /** The key of a department. */
    public static String ofDepartment(String code) {
        return DEPARTMENT + code;
    }

    /** The key of a person. */
    public static String ofPerson(String code) {
        return PERSON + code;
    }

    /** The code in a key. */
    public static String code(String key) {
        return key.substring(key.indexOf(':') + 1);
    }
}
