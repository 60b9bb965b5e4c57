package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.standards.policy.GateRule;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The body of {@code POST /api/v1/simulations}: what is supposed to be changed.
 *
 * @param policy a whole policy instead of the one in force; the other changes come on top
 * @param modes entries as in the policy's {@code rules}
 * @param rule the only rule whose denials count, absent where all do
 * @param days how far to look ahead, 28 where absent
 * @param environment where the deploys go to, prod where absent
 */
record Simulation(
        @Nullable List<@Nullable Promote> promote,
        @Nullable List<@Nullable Withdraw> withdraw,
        @Nullable List<@Nullable Grace> grace,
        @Nullable List<@Nullable EndLine> endLines,
        @Nullable List<@Nullable Map<String, Object>> modes,
        @Nullable String policy,
        @Nullable String rule,
        @Nullable Integer days,
        @Nullable String environment) {

    private static final int MOST_DAYS = 90;
    private static final int MOST_CHANGES = 100;

    /** A version becomes GA, now or at a later moment. */
    record Promote(
            @Nullable String library,
            @Nullable String version,
            @Nullable String gaAt) {}

    /** A release no longer counts, from now or from a later moment on. */
    record Withdraw(
            @Nullable String library,
            @Nullable String version,
            @Nullable String at) {}

    /** A library has another grace. */
    record Grace(@Nullable String library, @Nullable String grace) {}

    /** Nobody supports a release line any more. */
    record EndLine(
            @Nullable String library,
            @Nullable String line,
            @Nullable String on) {}

    Simulation {
        promote = Objects.requireNonNullElse(promote, List.of());
        withdraw = Objects.requireNonNullElse(withdraw, List.of());
        grace = Objects.requireNonNullElse(grace, List.of());
        endLines = Objects.requireNonNullElse(endLines, List.of());
        modes = Objects.requireNonNullElse(modes, List.of());
        days = days == null ? 28 : days;
        environment = environment == null ? "prod" : environment;
    }

    /** @throws Refusal where it supposes nothing, or too much */
    void check() {
        if (days() < 1 || days() > MOST_DAYS) {
            throw Refusal.badRequest("`days` is " + days, "look 1 to " + MOST_DAYS + " days ahead");
        }
        if (Objects.requireNonNull(environment).isBlank()) {
            throw Refusal.badRequest("`environment` is empty", "name one, as in prod, or leave it out");
        }
        int changes = Stream.of(promote, withdraw, grace, endLines, modes)
                .mapToInt(list -> Objects.requireNonNull(list).size())
                .sum();
        if (changes == 0 && policy == null) {
            throw Refusal.badRequest(
                    "The simulation changes nothing",
                    "give `promote`, `withdraw`, `grace`, `endLines`, `modes` or a whole `policy`");
        }
        if (changes > MOST_CHANGES) {
            throw Refusal.badRequest(
                    "The simulation has " + changes + " changes", "suppose at most " + MOST_CHANGES + " at once");
        }
    }

    /** @throws Refusal where the gate has no such rule */
    @Nullable
    GateRule countingRule() {
        try {
            return rule == null ? null : GateRule.of(rule);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("`rule` is no rule of the gate", String.valueOf(unknown.getMessage()));
        }
    }

    boolean changesThePolicysParts() {
        return Stream.of(grace, endLines, modes)
                .anyMatch(list -> !Objects.requireNonNull(list).isEmpty());
    }
}
