package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.access.Caller;
import dev.plimsoll.enforcer.access.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/decisions}.
 *
 * @param managedBy by one of the components, the BOMs and parents among them that give it exactly this version
 */
record Question(
        @Nullable String service,
        @Nullable String environment,
        @Nullable String point,
        @Nullable String digest,
        @Nullable List<String> components,
        @Nullable Map<String, List<String>> managedBy,
        @Nullable String intent,
        @Nullable Instant at,
        @Nullable Boolean dryRun) {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
    private static final Set<String> POINTS = Set.of("build", "deploy", "admission", "background");
    private static final Set<String> INTENTS = Set.of("DEPLOY", "ROLLBACK");

    private static final int LONGEST = 500;

    Question {
        environment = environment == null ? "prod" : environment;
        point = point == null ? "deploy" : point;
        intent = intent == null ? "DEPLOY" : intent;
        dryRun = dryRun != null && dryRun;
    }

    /** @throws Refusal where it cannot be answered */
    void check() {
        if (service == null || service.isBlank()) {
            throw Refusal.badRequest("`service` is missing", "name the service that is to be deployed");
        }
        checkName(service);
        checkName(environment);
        checkName(digest);
        if (!POINTS.contains(point)) {
            throw Refusal.badRequest("`point` is " + point, "use build, deploy, admission or background");
        }
        if (!INTENTS.contains(intent)) {
            throw Refusal.badRequest("`intent` is " + intent, "use DEPLOY or ROLLBACK");
        }
        checkDryRun();
        if (at != null && (at.isBefore(EARLIEST) || at.isAfter(LATEST))) {
            throw Refusal.badRequest("`at` is " + at, "give an instant between " + EARLIEST + " and " + LATEST);
        }
        if (digest == null && components == null) {
            throw Refusal.badRequest(
                    "The question names no artifact", "give its `digest`, or with `dryRun` its `components`");
        }
        if (digest != null && components != null) {
            throw Refusal.badRequest("The question gives both `digest` and `components`", "leave one of them out");
        }
        checkManagedBy();
    }

    private void checkManagedBy() {
        if (managedBy == null) {
            return;
        }
        if (components == null) {
            throw Refusal.badRequest("`managedBy` is given without `components`", "leave it out, the SBOM says it");
        }
        if (managedBy.values().stream()
                .anyMatch(boms -> boms == null || boms.stream().anyMatch(Objects::isNull))) {
            throw Refusal.badRequest("`managedBy` has an entry with null", "write a list of package URLs for each");
        }
    }

    private static void checkName(@Nullable String name) {
        if (name != null && (name.length() > LONGEST || name.indexOf('\0') >= 0)) {
            throw Refusal.badRequest(
                    "A name in the question is longer than " + LONGEST + " characters or contains NUL", "shorten it");
        }
    }

    private void checkDryRun() {
        if (isDryRun()) {
            return;
        }
        if (at != null) {
            throw Refusal.badRequest("`at` is given without `dryRun`", "add \"dryRun\": true, or leave `at` out");
        }
        if (components != null) {
            throw Refusal.badRequest(
                    "`components` is given without `dryRun`",
                    "add \"dryRun\": true, or upload the SBOM and ask by `digest`");
        }
    }

    /** What a dry run says is for every reader; else a role, and the token's services and environments. */
    void checkAskedBy(Caller caller) {
        if (isDryRun()) {
            return;
        }
        caller.checkRole("A decision without `dryRun`", Role.CI, Role.CLUSTER, Role.PLATFORM);
        check();
        caller.checkService(Objects.requireNonNull(service));
        caller.checkEnvironment(Objects.requireNonNull(environment));
    }

    boolean isRollback() {
        return "ROLLBACK".equals(intent);
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }
}
