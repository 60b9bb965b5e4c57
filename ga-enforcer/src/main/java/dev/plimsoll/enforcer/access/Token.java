package dev.plimsoll.enforcer.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as a list shows it, without the secret. */
record Token(
        long id,
        String name,
        String prefix,
        List<String> roles,
        List<String> services,
        List<String> environments,
        Instant createdAt,
        String createdBy,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    Token {
        roles = List.copyOf(roles);
        services = List.copyOf(services);
        environments = List.copyOf(environments);
    }
}
