package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.data.PlatformFailure;
import dev.plimsoll.platform.events.counting.Counting;
import java.time.Duration;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;

/** What is written wrongly stops the start with what to write. */
class EventsConfigurationTest {
    private static final String BROKER = "plimsoll.events.kafka.bootstrap-servers=localhost:1";

    private static AbstractThrowableAssert<?, ? extends Throwable> starting(String... properties) {
        return assertThatThrownBy(() -> OwnService.start(Counting.Application.class, properties));
    }

    private static void isRefused(String property, String sentence) {
        starting(property)
                .hasRootCauseInstanceOf(BindValidationException.class)
                .rootCause()
                .hasMessageContaining(sentence);
    }

    @Test
    void aPollWithoutPauseIsRefused() {
        isRefused("plimsoll.events.poll=0s", "must be at least 10ms, such as 1s");
    }

    @Test
    void anEmptyBatchIsRefused() {
        isRefused("plimsoll.events.batch=0", "must be at least 1");
    }

    @Test
    void aBrokerWithoutPortIsRefused() {
        isRefused("plimsoll.events.kafka.bootstrap-servers=kafka", "such as kafka:9092");
    }

    @Test
    void aTopicThatKafkaWouldNotTakeIsRefused() {
        isRefused("plimsoll.events.topic=our events", "must be a topic's name");
    }

    @Test
    void aPropertyThatKafkaDoesNotTakeIsRefused() {
        starting(BROKER, "plimsoll.events.kafka.properties.linger.ms=often")
                .hasRootCauseInstanceOf(org.apache.kafka.common.config.ConfigException.class)
                .hasStackTraceContaining("plimsoll.events.kafka.properties")
                .hasStackTraceContaining("linger.ms");
    }

    @Test
    void anApplicationWhoseNameIsNoneForATopicIsRefused() {
        starting(BROKER, "spring.application.name=a name")
                .rootCause()
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("Set spring.application.name");
    }

    @Test
    void pausesDoubleUpToTheLongest() {
        EventsProperties.Retry retry = new EventsProperties.Retry(Duration.ofSeconds(1), Duration.ofMinutes(5));

        assertThat(retry.pause(0)).hasSeconds(1);
        assertThat(retry.pause(3)).hasSeconds(8);
        assertThat(retry.pause(9)).hasMinutes(5);
        assertThat(retry.pause(1_000)).hasMinutes(5);
    }
}
