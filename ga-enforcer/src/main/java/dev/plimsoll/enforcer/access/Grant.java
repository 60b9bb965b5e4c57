package dev.plimsoll.enforcer.access;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** What a token is good for, and until when. */
record Grant(String name, Set<Role> roles, Set<String> services, Set<String> environments, Instant expiresAt) {

    Grant {
        roles = Set.copyOf(roles);
        services = Set.copyOf(services);
        environments = Set.copyOf(environments);
    }

    Caller caller(String tokenBy) {
        EnumSet<Role> all = EnumSet.of(Role.VIEWER);
        all.addAll(roles);
        return new Caller(name, tokenBy, all, services, environments);
    }
}
