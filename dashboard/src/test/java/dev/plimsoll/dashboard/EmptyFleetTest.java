package dev.plimsoll.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

final class EmptyFleetTest {

    @Test
    void aFleetWithoutServicesSaysHowToPublishTheFirst() throws IOException {
        assertThat(OwnDashboard.empty().page("/").body())
                .contains("No service is aboard yet")
                .contains("dev.plimsoll:plimsoll-maven-plugin:0.1.0-SNAPSHOT:publish")
                .contains("-Dplimsoll.enforcer=" + OwnDashboard.empty().address())
                .contains("curl -X PUT");
    }

    @Test
    void theStandardsAreThereBeforeAnyService() throws IOException {
        assertThat(OwnDashboard.empty().page("/standards").body()).contains("/standards/entity-has-version");
    }
}
