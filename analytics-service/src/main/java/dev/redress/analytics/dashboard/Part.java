package dev.redress.analytics.dashboard;

import dev.redress.analytics.query.FigureRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The questions of the dashboard: one for each grouping, with all measures that are wanted by it. */
enum Part {
    RECENT {
        @Override
        FigureRequest request(Shown shown) {
            return shown.recent(List.of("volume", "resolution-time.all.count", "backlog"));
        }
    },
    OVERDUE {
        @Override
        FigureRequest request(Shown shown) {
            var late = new HashMap<>(shown.where());
            late.put("overdue", List.of("true"));
            return shown.now(List.of("sla.overdue-now"), List.of("metric"), late);
        }
    },
    TREND {
        @Override
        FigureRequest request(Shown shown) {
            return shown.cut(List.of("volume", "resolution-time.all.count", "sla.met-rate"));
        }
    },
    SLA {
        @Override
        FigureRequest request(Shown shown) {
            return shown.over(List.of("sla.met-rate", "sla.met", "sla.breached"), List.of("department", "metric"));
        }
    },
    RESPONSE {
        @Override
        FigureRequest request(Shown shown) {
            return shown.over(
                    List.of("response-time.count", "response-time.median", "response-time.p90"), List.of("duration"));
        }
    },
    RESOLUTION {
        @Override
        FigureRequest request(Shown shown) {
            return shown.over(
                    List.of(
                            "resolution-time.first.count",
                            "resolution-time.first.median",
                            "resolution-time.first.p90",
                            "first-contact-resolution",
                            "reopen-rate"),
                    List.of("duration"));
        }
    },
    BACKLOG {
        @Override
        FigureRequest request(Shown shown) {
            return shown.over(List.of("backlog", "backlog.age.mean", "backlog.age.p90", "backlog.old"), List.of("age"));
        }
    },
    CAUSES {
        @Override
        FigureRequest request(Shown shown) {
            return shown.over(List.of("causes", "causes.at-fault"), List.of("root-cause"));
        }
    },
    FOLLOWUPS {
        @Override
        FigureRequest request(Shown shown) {
            return shown.over(
                    List.of(
                            "followups.satisfied",
                            "followups.solved",
                            "followups.response",
                            "followups.coverage",
                            "followups.planned",
                            "followups.answered"),
                    List.of());
        }
    },
    HOURS {
        @Override
        FigureRequest request(Shown shown) {
            return shown.over(List.of("volume"), List.of("weekday", "hour"));
        }
    },
    CHOICES {
        @Override
        FigureRequest request(Shown shown) {
            return shown.now(List.of("volume"), List.of("department", "source"), Map.of());
        }
    };

    abstract FigureRequest request(Shown shown);
}
