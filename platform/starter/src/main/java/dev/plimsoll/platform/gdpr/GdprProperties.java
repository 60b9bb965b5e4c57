package dev.plimsoll.platform.gdpr;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the requests of data subjects are worked on.
 *
 * @param batch how many rows are emptied in one transaction
 * @param poll how often to look for what another replica left undone
 * @param settle how long after the first pass the second comes; as long as keys are cached where nothing is said
 * @param longestPause between tries of a step that fails
 * @param topic of Kafka from which requests are read, where a broker is configured
 */
@ConfigurationProperties("plimsoll.gdpr")
record GdprProperties(
        @DefaultValue("500") int batch,
        @DefaultValue("5s") Duration poll,
        @Nullable Duration settle,
        @DefaultValue("5m") Duration longestPause,
        @DefaultValue("gdpr") String topic) {
    GdprProperties {
        if (batch < 1) {
            throw new IllegalArgumentException("plimsoll.gdpr.batch is " + batch
                    + ". Write how many rows to empty in one transaction, such as 500.");
        }
        if (poll.isNegative() || poll.isZero()) {
            throw new IllegalArgumentException("plimsoll.gdpr.poll is " + poll + ". Write a time above 0, such as 5s.");
        }
        if (topic.isBlank()) {
            throw new IllegalArgumentException(
                    "plimsoll.gdpr.topic is empty. Write the name of a topic, such as gdpr.");
        }
    }
}
