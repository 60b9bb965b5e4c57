package dev.plimsoll.enforcer.access;

import dev.plimsoll.enforcer.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The body of {@code POST /api/v1/tokens}. */
record TokenRequest(
        @Nullable String name,
        @Nullable List<@Nullable String> roles,
        @Nullable List<@Nullable String> services,
        @Nullable List<@Nullable String> environments,
        @Nullable Instant expiresAt) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@ -]{0,99}");
    private static final Pattern SCOPE = Pattern.compile("\\*|[^*\\p{Cntrl}]{1,200}\\*?");
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Set<Role> SCOPED = Set.of(Role.CI, Role.OWNER, Role.CLUSTER);
    private static final Set<Role> UNLIMITED = Set.of(Role.PLATFORM, Role.APPROVER);

    /** @throws Refusal that names the field */
    Grant grant(Instant now) {
        Set<Role> granted = checkedRoles();
        return new Grant(
                checkedName(),
                granted,
                scope("services", services, granted),
                scope("environments", environments, granted),
                end(now));
    }

    private String checkedName() {
        if (name == null || !NAME.matcher(name).matches()) {
            throw Refusal.badRequest(
                    name == null ? "`name` is missing" : "`name` is " + name,
                    "name the person or machine behind the token with letters, digits, dots, dashes, underscores, @ and"
                            + " spaces, at most 100");
        }
        if (name.strip().equalsIgnoreCase(Caller.ANONYMOUS)) {
            throw Refusal.badRequest("`name` is " + name, "name the person or machine behind the token");
        }
        return name.strip();
    }

    private Set<Role> checkedRoles() {
        if (roles == null || roles.isEmpty()) {
            throw Refusal.badRequest("`roles` is missing", "give at least one of " + Role.words(Role.values()));
        }
        return roles.stream().map(Role::of).collect(Collectors.toSet());
    }

    private static Set<String> scope(String field, @Nullable List<@Nullable String> given, Set<Role> roles) {
        if (given == null || given.isEmpty()) {
            if (roles.stream().anyMatch(SCOPED::contains)) {
                throw Refusal.badRequest(
                        "`" + field + "` is missing, which a ci, owner or cluster token must have",
                        "name them; `billing-*` is all that begin so, `*` is any");
            }
            return Set.of(Caller.ANY);
        }
        Set<String> names = new LinkedHashSet<>();
        for (String one : given) {
            names.add(checked(field, one));
        }
        if (!names.equals(Set.of(Caller.ANY)) && roles.stream().anyMatch(UNLIMITED::contains)) {
            throw Refusal.badRequest(
                    "`" + field + "` is given, but a platform or approver token is not limited",
                    "leave it out or write [\"*\"], or make two tokens");
        }
        return names;
    }

    private static String checked(String field, @Nullable String one) {
        if (one == null || one.isBlank() || !SCOPE.matcher(one).matches()) {
            throw Refusal.badRequest(
                    "`" + field + "` has the entry `" + one + "`",
                    "write a name, the beginning of one and *, or * alone");
        }
        return one;
    }

    private Instant end(Instant now) {
        Instant latest = now.plus(LONGEST);
        if (expiresAt == null || !expiresAt.isAfter(now) || expiresAt.isAfter(latest)) {
            throw Refusal.badRequest(
                    expiresAt == null ? "`expiresAt` is missing" : "`expiresAt` is " + expiresAt,
                    "give an instant after " + now.truncatedTo(ChronoUnit.SECONDS)
                            + " and at most a year ahead, such as "
                            + now.plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS));
        }
        return Objects.requireNonNull(expiresAt).truncatedTo(ChronoUnit.MICROS);
    }
}
