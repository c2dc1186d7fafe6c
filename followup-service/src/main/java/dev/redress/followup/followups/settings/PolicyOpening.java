package dev.redress.followup.followups.settings;

import dev.redress.chassis.mongo.StartupPreparation;
import dev.redress.followup.FollowupProperties;
import dev.redress.followup.followups.domain.FollowUpPolicy;
import dev.redress.followup.rules.RuleFile;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

/** Before the first complaint is heard there is a policy; afterwards, what other replicas define is known here soon. */
@Configuration(proxyBeanMethods = false)
public class PolicyOpening {
    private static final Logger LOGGER = LoggerFactory.getLogger(PolicyOpening.class);

    @Bean
    StartupPreparation policyOpened(
            FollowUpPolicies policy, FollowupProperties properties, Validator validator, Clock clock) {
        var first = read(properties.policy(), validator);
        return new StartupPreparation(() -> policy.seed(first), properties.waitForStore(), clock);
    }

    @Bean
    Look policyLook(FollowUpPolicies policy, StartupPreparation policyOpened) {
        return new Look(policy, policyOpened);
    }

    /** @throws IllegalStateException naming the file and all that is wrong with it */
    public static FollowUpPolicy read(Resource file, Validator validator) {
        var form = RuleFile.read(file, FollowUpPolicyDefinition.class);
        refuse(file, validator.validate(form).stream().map(it -> it.getPropertyPath() + " " + it.getMessage()));
        var policy = form.policy();
        refuse(file, policy.faults().stream().map(it -> it.field() + " " + it.message()));
        return policy;
    }

    private static void refuse(Resource file, Stream<String> faults) {
        var all = faults.sorted().collect(Collectors.joining("; "));
        if (!all.isEmpty()) {
            throw new IllegalStateException(file.getDescription() + ": " + all);
        }
    }

    /** Looks from time to time. */
    static final class Look {
        private final FollowUpPolicies policy;
        private final StartupPreparation opened;

        Look(FollowUpPolicies policy, StartupPreparation opened) {
            this.policy = policy;
            this.opened = opened;
        }

        @Scheduled(fixedDelayString = "${followup.policy-refresh:5s}")
        void lookForChangesMadeElsewhere() {
            if (!opened.isRunning()) {
                return;
            }
            try {
                policy.refresh();
            } catch (DataAccessException e) {
                LOGGER.atWarn().addKeyValue("reason", e.getMessage()).log("the policy stays as last seen");
            }
        }
    }
}
