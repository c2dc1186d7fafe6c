package dev.redress.intake.channels;

import dev.redress.chassis.bounds.Bounds;
import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.web.WebhookSignature;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.intake.complaints.IntakeService;
import dev.redress.intake.complaints.SequelService;
import java.time.Clock;
import java.util.HashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Channels. A secret that is none stops the start. */
@Configuration(proxyBeanMethods = false)
class ChannelBeans {

    @Bean
    Settings<ChannelMapping> channelMappings(Messaging messaging, MongoTemplate mongo, Clock clock) {
        return new Settings<>(messaging, mongo, "channels", ChannelMapping.class, clock);
    }

    @Bean
    Round channelRound(Rounds rounds, Settings<ChannelMapping> channelMappings, ChannelProperties properties) {
        return rounds.every(properties.refresh(), "channels", channelMappings::refresh);
    }

    @Bean
    ChannelService channelService(
            Settings<ChannelMapping> channelMappings,
            ChannelProperties properties,
            Bounds bounds,
            IntakeService intake,
            SequelService sequels,
            Clock clock) {
        var signatures = new HashMap<String, WebhookSignature>();
        properties.secrets().forEach((name, secret) -> signatures.put(name, new WebhookSignature(secret)));
        return new ChannelService(
                channelMappings, signatures, properties.tolerance(), new ChannelForms(bounds), intake, sequels, clock);
    }
}
