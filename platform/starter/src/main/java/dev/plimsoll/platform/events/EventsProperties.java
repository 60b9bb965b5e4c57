package dev.plimsoll.platform.events;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How events are told.
 *
 * @param poll how often to look for what other processes left
 * @param batch how many events are told in one transaction
 * @param topic of Kafka; without it the application's name and {@code .events}
 * @param retry after a failure
 * @param kafka where to; without bootstrap servers the listeners in this process are told
 */
@Validated
@ConfigurationProperties("plimsoll.events")
record EventsProperties(
        @DefaultValue("1s") @DurationMin(millis = 10, message = "must be at least 10ms, such as 1s")
        Duration poll,

        @DefaultValue("200")
        @Min(value = 1, message = "must be at least 1")
        @Max(value = 10_000, message = "must be at most 10000")
        int batch,

        @Pattern(
                regexp = "[A-Za-z0-9._-]{1,249}",
                message = "must be a topic's name: letters, digits, '.', '_' and '-'")
        @Nullable
        String topic,

        @DefaultValue @Valid Retry retry,

        @DefaultValue @Valid Kafka kafka) {
    /**
     * The pauses after failures, each twice the one before.
     *
     * @param first pause
     * @param longest pause
     */
    record Retry(
            @DefaultValue("1s") @DurationMin(millis = 10, message = "must be at least 10ms, such as 1s")
            Duration first,

            @DefaultValue("5m") @DurationMin(millis = 10, message = "must be at least 10ms, such as 5m")
            Duration longest) {
        /** After so many failures before this one. */
        Duration pause(int failures) {
            Duration pause = first.multipliedBy(1L << Math.min(failures, 20));
            return pause.compareTo(longest) < 0 ? pause : longest;
        }
    }

    /**
     * The broker.
     *
     * @param bootstrapServers as {@code host:port}, separated by commas
     * @param properties further ones of Kafka's producer, such as {@code security.protocol}
     */
    record Kafka(
            @Pattern(
                    regexp = "\\s*[^\\s,:]+:\\d+(\\s*,\\s*[^\\s,:]+:\\d+)*\\s*",
                    message = "must be brokers as host:port, separated by commas, such as kafka:9092")
            @Nullable
            String bootstrapServers,

            @DefaultValue Map<String, String> properties) {
        Kafka {
            properties = Map.copyOf(properties);
        }
    }
}
