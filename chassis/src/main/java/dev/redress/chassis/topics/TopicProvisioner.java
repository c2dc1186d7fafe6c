package dev.redress.chassis.topics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Sees to it that the topics are there: creates those that this service writes, where the broker allows it, and checks all
 * that it writes or hears. The service is not healthy before they are.
 */
public final class TopicProvisioner implements HealthIndicator {
    private static final Logger LOGGER = LoggerFactory.getLogger(TopicProvisioner.class);
    private static final int SECONDS = 10;
    private static final String FOR_EVER = "-1";
    /** What was just small enough for its topic is a little larger here, with its reason. */
    private static final String LARGEST_DEAD_LETTER = "8388608";

    private final KafkaAdmin admin;
    private final TopicDefaults defaults;
    private final Collection<Topic> written;
    private final Set<Subscription> heard;
    private volatile Set<String> missing;
    private volatile String trouble = "not checked yet";

    /** A topic, and the group that listens to it. */
    public record Subscription(String topic, String group) {}

    public TopicProvisioner(
            KafkaAdmin admin, TopicDefaults defaults, Collection<Topic> written, Set<Subscription> heard) {
        this.admin = admin;
        this.defaults = defaults;
        this.written = List.copyOf(written);
        this.heard = Set.copyOf(heard);
        this.missing = names();
    }

    private Set<String> names() {
        var names = heard.stream().map(Subscription::topic).collect(Collectors.toCollection(HashSet::new));
        names.addAll(created().stream().map(Topic::name).toList());
        return names;
    }

    private List<Topic> deadLetters() {
        return heard.stream()
                .map(it -> Topic.kept(Topic.deadLettersOf(it.group(), it.topic())))
                .toList();
    }

    /** Those that this service writes: its own, and the dead letters of what it hears. */
    private List<Topic> created() {
        var all = new ArrayList<>(written);
        all.addAll(deadLetters());
        return all;
    }

    /** Looks for what is missing, and creates what it can; nothing when all was there. */
    public void ensure() {
        if (missing.isEmpty()) {
            return;
        }
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            var there = new HashSet<>(client.listTopics().names().get(SECONDS, TimeUnit.SECONDS));
            var refused = create(client, there);
            missing = names().stream().filter(it -> !there.contains(it)).collect(Collectors.toSet());
            if (missing.isEmpty()) {
                LOGGER.atInfo().addKeyValue("topics", names().size()).log("all topics are there");
            } else if (refused.isEmpty()) {
                say("missing: " + new TreeSet<>(missing));
            } else {
                say("missing: " + new TreeSet<>(missing) + "; refused: " + refused);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            say(e.toString());
        }
    }

    /** Creates what is absent and adds it to what is there; returns what the broker refused and why. */
    private Map<String, String> create(Admin client, Set<String> there) throws Exception {
        var refused = new TreeMap<String, String>();
        var absent = created().stream().filter(it -> !there.contains(it.name())).toList();
        if (absent.isEmpty()) {
            return refused;
        }
        var results = client.createTopics(absent.stream().map(this::asNewTopic).toList())
                .values();
        for (var entry : results.entrySet()) {
            try {
                entry.getValue().get(SECONDS, TimeUnit.SECONDS);
                there.add(entry.getKey());
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TopicExistsException) {
                    there.add(entry.getKey());
                } else {
                    refused.put(entry.getKey(), String.valueOf(e.getCause().getMessage()));
                }
            }
        }
        return refused;
    }

    private NewTopic asNewTopic(Topic it) {
        var settings = Optional.ofNullable(defaults.topics().get(Topic.stageOf(it.name())));
        var partitions =
                settings.map(TopicSettings::partitions).filter(n -> n > 0).orElse(defaults.partitions());
        var retention = settings.map(TopicSettings::retention).orElse(it.retention());
        Map<String, String> configs = new HashMap<>();
        configs.put(
                TopicConfig.RETENTION_MS_CONFIG, retention.isZero() ? FOR_EVER : Long.toString(retention.toMillis()));
        if (deadLetters().contains(it)) {
            configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, LARGEST_DEAD_LETTER);
        }
        if (it.compacted()) {
            configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        }
        return new NewTopic(it.name(), Optional.of(partitions), replication()).configs(configs);
    }

    private Optional<Short> replication() {
        return defaults.replication() < 1 ? Optional.empty() : Optional.of(defaults.replication());
    }

    private void say(String news) {
        if (!news.equals(trouble)) {
            trouble = news;
            LOGGER.atWarn().addKeyValue("reason", news).log("topics are not ready");
        }
    }

    @Override
    public Health health() {
        return missing.isEmpty()
                ? Health.up().build()
                : Health.down().withDetail("topics", trouble).build();
    }
}
