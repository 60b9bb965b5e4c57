package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.StartupFailure;
import dev.plimsoll.enforcer.database.DatabaseProperties;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Makes the token that all others are made with, where there is none at all. */
@Component
final class FirstToken {

    private static final Logger LOG = LoggerFactory.getLogger(FirstToken.class);
    private static final Duration LIFE = Duration.ofDays(30);
    private static final int SHORTEST = 32;

    private final AccessProperties properties;
    private final DatabaseProperties database;
    private final TokenStore store;
    private final Clock clock;

    FirstToken(AccessProperties properties, DatabaseProperties database, TokenStore store, Clock clock) {
        this.properties = properties;
        this.database = database;
        this.store = store;
        this.clock = clock;
    }

    /** @throws StartupFailure where nobody could be given it */
    void makeIfNone() {
        Grant grant = new Grant(
                "first",
                Set.of(Role.PLATFORM),
                Set.of(Caller.ANY),
                Set.of(Caller.ANY),
                clock.instant().plus(LIFE));
        if (StringUtils.hasText(properties.firstToken())) {
            store.addFirst(
                    given(properties.firstToken().strip()),
                    grant,
                    () -> LOG.info(
                            "The first token is the value of plimsoll.access.first-token; make the others with it (POST"
                                    + " /api/v1/tokens) before {}",
                            grant.expiresAt()));
            return;
        }
        String secret = Secret.random();
        store.addFirst(secret, grant, () -> write(secret, grant));
    }

    private static String given(String secret) {
        if (secret.length() < SHORTEST || !secret.matches("[A-Za-z0-9._~+/-]+=*")) {
            throw new StartupFailure(
                    "plimsoll.access.first-token is shorter than " + SHORTEST
                            + " characters, or has one that no bearer token has.",
                    "Set it to a random value, such as `openssl rand -hex 32` gives, or leave it out to have one made.");
        }
        return secret;
    }

    private void write(String secret, Grant grant) {
        Path file = file().toAbsolutePath();
        OwnersFile.write(file, secret);
        LOG.warn(
                "The first token is in {}: make the others with it (POST /api/v1/tokens) before {}, then delete the file",
                file,
                grant.expiresAt());
    }

    private Path file() {
        if (properties.firstTokenFile() != null) {
            return properties.firstTokenFile();
        }
        return StringUtils.hasText(database.url())
                ? Path.of("plimsoll-first-token")
                : database.folderOrDefault().resolve("first-token");
    }
}
