package dev.plimsoll.platform.gdpr;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.data.PlatformFailure;
import org.junit.jupiter.api.Test;

/** What stops the start. */
class GdprPropertiesTest {
    @Test
    void theSecondPassDoesNotComeBeforeTheKeysAreForgotten() {
        assertThatThrownBy(() -> Shop.open("plimsoll.crypto.cache=30s", "plimsoll.gdpr.settle=1s"))
                .rootCause()
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith("plimsoll.gdpr.settle is PT1S");
    }

    @Test
    void aBatchHasRows() {
        assertThatThrownBy(() -> Shop.open("plimsoll.gdpr.batch=0"))
                .rootCause()
                .hasMessage("plimsoll.gdpr.batch is 0. Write how many rows to empty in one transaction, such as 500.");
    }
}
