package dev.redress.triage.triaging.domain;

import java.util.Locale;
import java.util.Set;

/**
 * RuleCondition a rule fires: if every condition that is given holds.
 *
 * @param words one of them is in the text; no words, no condition
 * @param without none of them is in the text
 * @param channels codes of channels, one of which it is; empty for any
 * @param languages one of which it is, {@code zh} standing for {@code zh-CN} too (RFC 4647, basic filtering); empty for any
 * @param product whether the customer named a product; null for either
 * @param confidential whether the customer asks for confidential handling; null for either
 */
public record RuleCondition(
        RuleWords words,
        RuleWords without,
        Set<String> channels,
        Set<String> languages,
        Boolean product,
        Boolean confidential) {
    public RuleCondition {
        channels = Set.copyOf(channels);
        languages = Set.copyOf(languages);
        if (words.empty()
                && without.empty()
                && channels.isEmpty()
                && languages.isEmpty()
                && product == null
                && confidential == null) {
            throw new IllegalArgumentException("a rule without any condition would fire on everything");
        }
    }

    /** @param found the words of all rules that are in the text */
    boolean holds(TriageInput complaint, Set<RuleWords.Word> found) {
        return (channels.isEmpty() || channels.contains(complaint.channel()))
                && (languages.isEmpty() || speaks(complaint.language()))
                && (product == null || product == complaint.aboutProduct())
                && (confidential == null || confidential == complaint.confidential())
                && (words.empty() || words.anyOf(found))
                && !without.anyOf(found);
    }

    private boolean speaks(String tag) {
        var wanted = tag.toLowerCase(Locale.ROOT);
        return languages.stream()
                .map(it -> it.toLowerCase(Locale.ROOT))
                .anyMatch(range -> wanted.equals(range) || wanted.startsWith(range + "-"));
    }
}
