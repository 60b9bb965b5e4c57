package dev.plimsoll.enforcer.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.enforcer.StartupFailure;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

final class GitPropertiesTest {

    private static final String URL = "https://git.acme.com/platform/policy.git";

    @ParameterizedTest
    @ValueSource(
            strings = {URL, "git@git.acme.com:platform/policy.git", "ssh://git@git.acme.com/policy", "/srv/policy"})
    void whateverGitClonesIsTaken(String url) {
        assertThat(bound(Map.of("url", url)).checked().origin()).isEqualTo(url + "#main");
    }

    @Test
    void aTokenIsForHttpsOrTheOwnMachine() {
        assertThat(bound(Map.of("url", URL, "token", "s3cret")).checked().token())
                .isEqualTo("s3cret");
        assertThat(bound(Map.of("url", "http://localhost:8080/policy", "token", "s3cret"))
                        .checked()
                        .token())
                .isEqualTo("s3cret");
    }

    @Test
    void secretsAreNotShown() {
        assertThat(bound(Map.of("url", URL, "token", "s3cret", "webhook-secret", "s3cret")))
                .asString()
                .contains(URL)
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://ada:s3cret@git.acme.com/policy.git | branch | main | plimsoll.git.url has a password in it.",
                "http://git.acme.com/policy.git | token | s3cret | plimsoll.git.token is set, but plimsoll.git.url is not https.",
                "https://git.acme.com/policy.git | every | 0s | plimsoll.git.every or plimsoll.git.timeout is shorter than a second.",
                "https://git.acme.com/policy.git | branch | a..b | plimsoll.git.branch is no branch: a..b",
                "https://git.acme.com/policy.git | allowed-signers | /nowhere | The file of plimsoll.git.allowed-signers cannot be read: /nowhere",
                "https:///policy.git | branch | main | plimsoll.git.url is no URL of a Git repository.",
                "https:// | branch | main | plimsoll.git.url is no URL of a Git repository.",
            })
    void whatCannotWorkStopsTheStart(String url, String key, String value, String complaint) {
        GitProperties properties = bound(Map.of("url", url, key, value));

        assertThatThrownBy(properties::checked)
                .isInstanceOf(StartupFailure.class)
                .hasMessage(complaint)
                .message()
                .doesNotContain("s3cret");
    }

    static GitProperties bound(Map<String, String> settings) {
        Map<String, String> named = settings.entrySet().stream()
                .collect(Collectors.toMap(entry -> "plimsoll.git." + entry.getKey(), Map.Entry::getValue));
        return new Binder(new MapConfigurationPropertySource(named)).bindOrCreate("plimsoll.git", GitProperties.class);
    }
}
