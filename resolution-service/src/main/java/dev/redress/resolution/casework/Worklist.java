package dev.redress.resolution.casework;

import dev.redress.chassis.web.Page;
import dev.redress.chassis.web.Paging;
import dev.redress.resolution.casework.domain.GivenTask;
import java.util.PriorityQueue;

/**
 * One page of tasks, the first due first, out of many that are shown to it one by one: it keeps no more of them than stand on
 * this page and those before it.
 */
final class Worklist {
    private final PriorityQueue<GivenTask> first = new PriorityQueue<>(GivenTask.FIRST_DUE_FIRST.reversed());
    private final Paging paging;
    private long total;

    Worklist(Paging paging) {
        this.paging = paging;
    }

    void add(GivenTask it) {
        total++;
        first.add(it);
        if (first.size() > (long) paging.skipped() + paging.size()) {
            first.remove();
        }
    }

    Page<GivenTask> page() {
        var items = first.stream()
                .sorted(GivenTask.FIRST_DUE_FIRST)
                .skip(paging.skipped())
                .toList();
        return new Page<>(items, paging.page(), paging.size(), total);
    }
}
