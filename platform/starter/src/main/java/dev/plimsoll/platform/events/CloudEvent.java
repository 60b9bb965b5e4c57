package dev.plimsoll.platform.events;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A CloudEvent 1.0 in the binary mode of Kafka: its attributes are headers, its data is the value. */
final class CloudEvent {
    private CloudEvent() {}

    static ProducerRecord<String, byte[]> of(StoredEvent event, String topic, String source) {
        var message =
                new ProducerRecord<>(topic, event.aggregate().id(), event.data().getBytes(StandardCharsets.UTF_8));
        header(message, "content-type", "application/json");
        header(message, "ce_specversion", "1.0");
        header(message, "ce_id", event.id().toString());
        header(message, "ce_source", source);
        header(message, "ce_type", event.type());
        header(message, "ce_subject", event.aggregate().id());
        header(message, "ce_time", event.at().toString());
        if (event.version() != null) {
            header(message, "ce_aggregateversion", event.version().toString());
        }
        Json.read(event.context()).forEach((name, value) -> header(message, extension(name), String.valueOf(value)));
        return message;
    }

    /** A CloudEvent's attributes are lower-case letters and digits: {@code X-Request-Id} is {@code requestid}. */
    private static String extension(String header) {
        return "ce_" + header.toLowerCase(Locale.ROOT).replaceFirst("^x-", "").replaceAll("[^a-z0-9]", "");
    }

    private static void header(ProducerRecord<String, byte[]> message, String name, String value) {
        message.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
