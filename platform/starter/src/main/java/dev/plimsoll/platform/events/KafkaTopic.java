package dev.plimsoll.platform.events;

import dev.plimsoll.platform.data.PlatformFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Where to, and how. */
final class KafkaTopic {
    private final String name;
    private final String source;
    private final Map<String, Object> producer = new LinkedHashMap<>();

    /** Refuses what Kafka's producer would refuse; connects nowhere. */
    KafkaTopic(String application, EventsProperties properties) {
        name = name(application, properties);
        source = "/" + application;
        // Long enough for a broker that restarts, short enough to stop a service: all of it is tried again anyway.
        producer.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        producer.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        producer.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        producer.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-events");
        producer.putAll(properties.kafka().properties());
        producer.put(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                String.valueOf(properties.kafka().bootstrapServers()));
        producer.put(ProducerConfig.ACKS_CONFIG, "all");
        producer.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        producer.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        producer.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        try {
            new ProducerConfig(producer);
        } catch (ConfigException e) {
            throw new PlatformFailure(
                    "Kafka's producer does not take what stands under plimsoll.events.kafka.properties: "
                            + e.getMessage(),
                    "Correct that property, or leave it out.",
                    e);
        }
    }

    private static String name(String application, EventsProperties properties) {
        if (properties.topic() != null) {
            return properties.topic();
        }
        if (!application.matches("[A-Za-z0-9._-]{1,240}")) {
            throw new PlatformFailure(
                    "plimsoll.events.kafka.bootstrap-servers is set, and the name of the application, '" + application
                            + "', is no name for a topic.",
                    "Set spring.application.name, whose topic is <name>.events, or plimsoll.events.topic.");
        }
        return application + ".events";
    }

    Map<String, Object> producer() {
        return producer;
    }

    ProducerRecord<String, byte[]> message(StoredEvent event) {
        return CloudEvent.of(event, name, source);
    }

    TransportDown down(Throwable cause) {
        return new TransportDown(
                "Topic " + name + " at " + producer.get(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG)
                        + " cannot be written: "
                        + cause.getMessage()
                        + " Look whether the broker is up, the topic exists and this service may write it.",
                cause);
    }
}
