package dev.redress.intake.complaints;

import dev.redress.intake.complaints.domain.RepetitionRules;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What customers complained of before, by whom the directory knows. */
@FunctionalInterface
public interface EarlierComplaints {

    /**
     * The latest complaints of these.
     *
     * @param refs pseudonyms of customers, and those that follow from single contacts of theirs
     * @return by pseudonym; nothing for who is not known
     */
    Map<String, List<RepetitionRules.Said>> of(Collection<String> refs);
}
