package dev.redress.intake.mailbox;

import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import java.util.List;
import java.util.Set;

/** What became of mails. */
public final class MailSearchService {
    private final MailRecords records;

    MailSearchService(MailRecords records) {
        this.records = records;
    }

    /** One page of them, the newest first. */
    public Page<MailRecord> search(Set<MailRecord.Outcome> outcomes, Paging paging) {
        var all = List.copyOf(outcomes);
        return new Page<>(
                records.find(all, paging.skipped(), paging.size()), paging.page(), paging.size(), records.count(all));
    }
}
