package dev.plimsoll.examples;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker, and what is told on one of its topics. */
final class Topic implements AutoCloseable {
    private final EmbeddedKafkaKraftBroker broker;
    private final TopicPartition partition;

    private Topic(EmbeddedKafkaKraftBroker broker, String name) {
        this.broker = broker;
        this.partition = new TopicPartition(name, 0);
    }

    static Topic open(String name) {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1, name, "gdpr");
        broker.afterPropertiesSet();
        return new Topic(broker, name);
    }

    String brokers() {
        return broker.getBrokersAsString();
    }

    /** What happened to an aggregate, in its order: {@code Order.created}. */
    List<String> events(String aggregate) {
        return messages().stream()
                .filter(message -> aggregate.equals(message.key()))
                .map(message ->
                        new String(message.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8))
                .toList();
    }

    /** All that is told, from the beginning. */
    List<ConsumerRecord<String, String>> messages() {
        Map<String, Object> properties = Map.of("bootstrap.servers", brokers());
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            List<ConsumerRecord<String, String>> read = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(read::add);
            }
            return read;
        }
    }

    @Override
    public void close() {
        broker.destroy();
    }
}
