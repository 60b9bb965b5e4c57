package dev.plimsoll.migrator.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SurroundingsTest {
    @Test
    void aBuildSeesNoCredentials() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "PATH",
                "/bin",
                "HOME",
                "/home/ada",
                "PLIMSOLL_TOKEN",
                "secret",
                "GITHUB_TOKEN",
                "secret",
                "AWS_SECRET_ACCESS_KEY",
                "secret"));

        Surroundings.clean(environment);

        assertThat(environment).containsOnlyKeys("PATH", "HOME");
    }
}
