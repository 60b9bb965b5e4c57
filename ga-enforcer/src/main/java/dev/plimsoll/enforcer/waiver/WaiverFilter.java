package dev.plimsoll.enforcer.waiver;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.Rows;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which waivers a list shows; every part but the last is optional.
 *
 * @param service one that names it
 * @param team one that names it
 * @param expiringWithin days, 0 to 90: those that are active and end by then
 * @param after the {@code next} of the page before
 * @param limit rows a page, 1 to 500
 */
public record WaiverFilter(
        @Nullable State state,
        @Nullable String service,
        @Nullable String team,
        @Nullable Integer expiringWithin,
        @Nullable String after,
        int limit) {

    public WaiverFilter {
        Rows.checked(limit);
        if (expiringWithin != null && (expiringWithin < 0 || expiringWithin > 90)) {
            throw Refusal.badRequest("`expiringWithin` is " + expiringWithin, "give a number of days from 0 to 90");
        }
        if (isNoText(service) || isNoText(team)) {
            throw Refusal.badRequest("`service` or `team` is not text", "leave out the character 0");
        }
    }

    /** Everything in a state, its newest first. */
    public static WaiverFilter in(State state) {
        return new WaiverFilter(state, null, null, null, null, Rows.MOST);
    }

    /** The following page of the same list. */
    public WaiverFilter after(@Nullable String next) {
        return new WaiverFilter(state, service, team, expiringWithin, next, limit);
    }

    boolean matches(ListedWaiver waiver, Instant now) {
        return (state == null || state == waiver.state())
                && (service == null || service.equals(waiver.service()))
                && (team == null || team.equals(waiver.team()))
                && (expiringWithin == null || waiver.endsWithin(Duration.ofDays(expiringWithin), now));
    }

    private static boolean isNoText(@Nullable String name) {
        return name != null && name.indexOf('\0') >= 0;
    }
}
