package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.StartupFailure;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where releases are looked for; the libraries are those that the policy governs by their full Maven name.
 *
 * @param repository the Maven repository, needed where {@code every} is given
 * @param every how long to wait after a round; absent is never
 * @param timeout of one request
 */
@ConfigurationProperties("plimsoll.poll")
record PollProperties(
        @Nullable URI repository,
        @Nullable Duration every,
        @DefaultValue("10s") Duration timeout) {

    /** @throws StartupFailure where there is none that can be asked */
    URI repositoryToAsk() {
        if (repository == null
                || repository.getHost() == null
                || repository.getRawUserInfo() != null
                || !("https".equals(repository.getScheme()) || "http".equals(repository.getScheme()))) {
            throw new StartupFailure(
                    "plimsoll.poll.every is set, but plimsoll.poll.repository is no http(s) URL without user and password.",
                    "Set plimsoll.poll.repository to the root of a Maven repository, or leave plimsoll.poll.every out.");
        }
        return repository;
    }

    /** @throws StartupFailure where it would be asked without a pause */
    Duration pause() {
        if (every == null || every.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new StartupFailure(
                    "plimsoll.poll.every is shorter than a second.",
                    "Set it to how long to wait between two rounds, such as 1h.");
        }
        return every;
    }
}
