package dev.plimsoll.enforcer.waiver;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The waivers of the fleet at one instant, each in one list only; what ends first comes first.
 *
 * @param pending nobody has decided on them yet
 * @param obsolete they hold, and no service needs them any longer
 * @param expiring they hold, are needed, and end within 14 days
 * @param active the others that hold, or will
 * @param expired the newest 50 that held until their end, the newest first
 */
public record WaiverOverview(
        Instant at,
        List<ListedWaiver> pending,
        List<ListedWaiver> obsolete,
        List<ListedWaiver> expiring,
        List<ListedWaiver> active,
        List<ListedWaiver> expired) {

    /** So long before its end a waiver is pointed out. */
    public static final Duration SOON = Duration.ofDays(14);

    public WaiverOverview {
        pending = List.copyOf(pending);
        obsolete = List.copyOf(obsolete);
        expiring = List.copyOf(expiring);
        active = List.copyOf(active);
        expired = List.copyOf(expired);
    }

    static WaiverOverview of(Instant at, List<ListedWaiver> open, List<ListedWaiver> expired) {
        List<ListedWaiver> needed = open.stream()
                .filter(waiver -> waiver.state() != State.REQUESTED && !waiver.obsolete())
                .toList();
        return new WaiverOverview(
                at,
                open.stream()
                        .filter(waiver -> waiver.state() == State.REQUESTED)
                        .toList(),
                open.stream().filter(ListedWaiver::obsolete).toList(),
                needed.stream().filter(waiver -> waiver.endsWithin(SOON, at)).toList(),
                needed.stream().filter(waiver -> !waiver.endsWithin(SOON, at)).toList(),
                expired);
    }

    /** All of them, as the export lists them. */
    public List<ListedWaiver> all() {
        return Stream.of(pending, obsolete, expiring, active, expired)
                .flatMap(List::stream)
                .toList();
    }
}
