package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.data.PlatformFailure;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Which topic is read, and how.
 *
 * @param consumer what Kafka's consumer is told; all replicas of a service read as one group
 */
record TopicSettings(String topic, Map<String, Object> consumer) {
    TopicSettings {
        consumer = Map.copyOf(consumer);
    }

    static TopicSettings of(String topic, Environment environment) {
        String application = environment.getProperty("spring.application.name", "");
        if (application.isBlank()) {
            throw new PlatformFailure(
                    "plimsoll.events.kafka.bootstrap-servers is set, and nothing names the group that reads the topic "
                            + topic + ".",
                    "Set spring.application.name.");
        }
        Map<String, Object> consumer = new HashMap<>(Binder.get(environment)
                .bind("plimsoll.events.kafka.properties", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of()));
        consumer.put(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                environment.getRequiredProperty("plimsoll.events.kafka.bootstrap-servers"));
        consumer.put(ConsumerConfig.GROUP_ID_CONFIG, application + "-gdpr");
        consumer.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        consumer.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        consumer.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        return new TopicSettings(topic, consumer);
    }
}
