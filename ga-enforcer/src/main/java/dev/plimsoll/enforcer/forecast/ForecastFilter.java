package dev.plimsoll.enforcer.forecast;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import dev.plimsoll.standards.policy.GateRule;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the forecast is asked for.
 *
 * @param rule only what this rule blocks, absent for all
 * @param after where the page before ended, exclusive
 */
record ForecastFilter(
        int days,
        String environment,
        @Nullable String team,
        @Nullable GateRule rule,
        @Nullable Place after,
        int limit) {

    private static final int MOST_DAYS = 90;

    ForecastFilter {
        if (days < 1 || days > MOST_DAYS) {
            throw Refusal.badRequest("`days` is " + days, "ask for 1 to " + MOST_DAYS + " days");
        }
        Rows.checked(limit);
        if (environment.isBlank()) {
            throw Refusal.badRequest("`environment` is empty", "name one, as in prod, or leave it out");
        }
    }

    /** Absent where the text is; an empty parameter says nothing. */
    static @Nullable GateRule rule(@Nullable String id) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        try {
            return GateRule.of(id);
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("`rule` is no rule of the gate", String.valueOf(unknown.getMessage()));
        }
    }

    boolean isAboutTeam(String other) {
        return team == null || team.isEmpty() || team.equals(other);
    }

    boolean isAfter(Stop stop) {
        return after == null || stop.place().compareTo(after) > 0;
    }
}
