package dev.plimsoll.platform.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as sealed, and what is a plain value that only looks like it. */
class StoredTest {
    private static final String SEALED = "A".repeat(44);

    @Test
    void theKeyAndWhatItSealedAreRead() {
        assertThat(Stored.of("p1.123456789012345678." + SEALED)).hasValueSatisfying(stored -> {
            assertThat(stored.key()).isEqualTo(123456789012345678L);
            assertThat(stored.sealed()).isEqualTo(new byte[33]);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p1.",
                "p1.7",
                "p1.7.",
                "p1..AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "p1.7.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "p1.7.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "p1.7.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "p1.7.AAAAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAA",
                "p1.7.AAAAAAAAAAAAAAAAAAAAAAAA+AAAAAAAAAAAAAAAAAAAAAAA",
                "p1.-7.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "p1.x.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "p1.\u0667.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "p1.1234567890123456789.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "p2.7.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void anythingElseIsPlain(String text) {
        assertThat(Stored.of(text)).isEmpty();
    }
}
