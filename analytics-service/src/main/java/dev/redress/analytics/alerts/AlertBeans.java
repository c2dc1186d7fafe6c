package dev.redress.analytics.alerts;

import dev.redress.analytics.AnalyticsProperties;
import dev.redress.analytics.facts.FactFile;
import dev.redress.analytics.ingest.OwnMessages;
import dev.redress.analytics.ingest.Progress;
import dev.redress.analytics.measures.Targets;
import dev.redress.analytics.query.MeasureValues;
import dev.redress.analytics.query.Reader;
import dev.redress.chassis.privacy.Masking;
import dev.redress.chassis.topics.Topic;
import dev.redress.chassis.web.AccessRules;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Alerts, and who may see them. */
@Configuration(proxyBeanMethods = false)
class AlertBeans {

    @Bean
    Topic alertTopic() {
        return Topic.kept(Alerts.TOPIC);
    }

    @Bean
    Alerts alerts(
            FactFile facts,
            OwnMessages own,
            Reader reader,
            Masking masking,
            AnalyticsProperties properties,
            Clock clock) {
        return new Alerts(facts, own, reader, masking, properties.zone(), clock);
    }

    @Bean
    Watch alertWatch(
            FactFile facts,
            Alerts alerts,
            Targets targets,
            MeasureValues values,
            Progress progress,
            AlertProperties properties,
            AnalyticsProperties analytics,
            Clock clock) {
        var lookouts = List.of(
                new Spikes(facts, properties),
                new Burns(targets, values, properties, analytics.zone()),
                new Backlogs(facts, values, properties),
                new MissedTargets(targets, values, properties, analytics.zone()));
        return new Watch(lookouts, alerts, progress, clock);
    }

    @Bean
    Round alertRound(Watch watch, AlertProperties properties, Rounds rounds) {
        return rounds.every(properties.every(), 10, "alerts", watch::look);
    }

    @Bean
    AccessRules alertRules() {
        return new AccessRules()
                .permit(HttpMethod.GET, "/alerts", "quality", "lead", "manager", "ops")
                .permit(HttpMethod.POST, "/alerts/*/acknowledge", "quality", "manager");
    }
}
