package dev.plimsoll.dashboard.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MomentTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT10S, in 1 minute",
        "PT90M, in 1 hour",
        "PT47H, in 47 hours",
        "P3D, in 3 days",
        "-P45D, 45 days ago",
        "-P100D, 3 months ago",
        "-P800D, 2 years ago"
    })
    void theDistanceIsSaidInTheUnitThatPeopleWouldUse(Duration distance, String words) {
        assertThat(Moment.of(NOW.plus(distance), NOW).relative()).isEqualTo(words);
    }

    @Test
    void theDateIsInUtcAndInEnglish() {
        Moment moment = Moment.of(Instant.parse("2025-12-31T23:30:00Z"), NOW);

        assertThat(moment.date()).isEqualTo("31 Dec 2025");
        assertThat(moment.full()).isEqualTo("31 Dec 2025, 23:30 UTC");
        assertThat(moment.lasting()).isEqualTo("for 2 months");
    }
}
