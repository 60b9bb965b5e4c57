package dev.plimsoll.dashboard.waiver;

import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Waivers of all kinds within two days, on full hours, so that their edges often meet. */
final class RandomWaivers {

    static final Instant START = Instant.parse("2026-06-20T12:00:00Z");
    static final String CORE = "pkg:maven/com.acme/core";
    static final String STANDARD = "entity-has-version";

    private static final int HOURS = 48;

    private RandomWaivers() {}

    /** In hours; what did not happen is absent. */
    record Life(
            int requested,
            int from,
            int until,
            @Nullable Integer approved,
            @Nullable Integer revoked,
            boolean rejected) {}

    record One(Waiver.Scope scope, Life life, boolean ofPolicy) {}

    static Instant hour(int hour) {
        return START.plus(Duration.ofHours(hour));
    }

    static Arbitrary<List<One>> lists(String service) {
        return Combinators.combine(scopes(service), lives(), Arbitraries.of(true, false))
                .as(One::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static Arbitrary<Life> lives() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(1, HOURS - 24),
                        Arbitraries.integers().between(0, 16).injectNull(0.15),
                        Arbitraries.integers().between(0, 16).injectNull(0.5),
                        Arbitraries.of(true, false, false, false, false))
                .as(RandomWaivers::life);
    }

    /** An approval comes after the request and before the end, a revocation after the approval. */
    private static Life life(
            int requested,
            int wait,
            int length,
            @Nullable Integer approval,
            @Nullable Integer revocation,
            boolean rejected) {
        int from = requested + wait;
        int until = from + length;
        Integer approved = approval == null || rejected || requested + approval >= until ? null : requested + approval;
        Integer revoked =
                approved == null || revocation == null || approved + revocation >= until ? null : approved + revocation;
        return new Life(requested, from, until, approved, revoked, rejected);
    }

    private static Arbitrary<Waiver.Scope> scopes(String service) {
        Arbitrary<@Nullable String> environments =
                Arbitraries.of("prod", "test").injectNull(0.5);
        Arbitrary<List<@Nullable String>> whose = Arbitraries.of(
                java.util.Arrays.asList(service, null),
                java.util.Arrays.asList(null, "money"),
                java.util.Arrays.asList(service, "money"),
                java.util.Arrays.asList("other", null),
                java.util.Arrays.asList(service, "shop"));
        Arbitrary<Waiver.Scope> fresh = Combinators.combine(
                        whose,
                        Arbitraries.of(CORE, "pkg:maven/com.acme/*", "pkg:maven/com.acme/other")
                                .injectNull(0.3),
                        Arbitraries.of("[1.0]", "[0.9,1.1)", "[2,)").injectNull(0.5),
                        environments)
                .as((names, library, versions, environment) -> new Waiver.Scope(
                        names.get(0), names.get(1), library, versions, null, environment, GateRule.GA_FRESHNESS));
        Arbitrary<Waiver.Scope> standard = Combinators.combine(
                        whose,
                        Arbitraries.of(STANDARD, STANDARD, "pii-is-never-logged")
                                .injectNull(0.3),
                        environments)
                .as((names, id, environment) ->
                        new Waiver.Scope(names.get(0), names.get(1), null, null, id, environment, GateRule.STANDARDS));
        return Arbitraries.oneOf(fresh, standard);
    }
}
