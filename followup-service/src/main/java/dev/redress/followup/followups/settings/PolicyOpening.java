package dev.redress.followup.followups.settings;

import dev.redress.chassis.messaging.Messaging;
import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.chassis.settings.Settings;
import dev.redress.chassis.settings.SettingsFiles;
import dev.redress.chassis.settings.StrictYaml;
import dev.redress.chassis.work.Round;
import dev.redress.chassis.work.Rounds;
import dev.redress.followup.FollowupProperties;
import dev.redress.followup.followups.domain.FollowUpPolicy;
import jakarta.validation.Validator;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Before the first complaint is heard there is a policy; afterwards, what other replicas define is known here soon. */
@Configuration(proxyBeanMethods = false)
public class PolicyOpening {

    @Bean
    Settings<FollowUpPolicy> policies(Messaging messaging, MongoTemplate mongo, Clock clock) {
        return new Settings<>(messaging, mongo, "policies", FollowUpPolicy.class, clock);
    }

    @Bean
    FollowUpPolicies followupPolicy(Settings<FollowUpPolicy> policies) {
        return new FollowUpPolicies(policies);
    }

    @Bean
    StartupPreparation policyOpened(
            FollowUpPolicies policy, StrictYaml yaml, FollowupProperties properties, Validator validator, Clock clock) {
        var first = read(yaml, properties.policy(), validator);
        return new StartupPreparation(() -> policy.seed(first), properties.waitForStore(), clock);
    }

    @Bean
    Round policyRound(Rounds rounds, FollowupProperties properties, FollowUpPolicies policy) {
        return rounds.every(properties.policyRefresh(), "policy", policy::refresh);
    }

    /** @throws dev.redress.chassis.settings.UnusableFile naming the file and all that is wrong with it */
    public static FollowUpPolicy read(StrictYaml yaml, Resource file, Validator validator) {
        return new SettingsFiles(yaml, validator)
                .one(file, FollowUpPolicyDefinition.class, FollowUpPolicyDefinition::policy);
    }
}
