package dev.plimsoll.enforcer.gate;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The floors of one flavour of a library over time; each is worked out once and then looked up. */
final class FlavourHistory {

    /** What the floors will be at {@code at} by what is known now. */
    private record Outlook(Instant at, Floors floors) {}

    private record Asked(String version, int change) {}

    private static final int MOST_ANSWERS = 20_000;

    private final LibraryHistory library;
    private final String flavour;
    private final Floors before;
    private final Map<Asked, Judgement> judged = new ConcurrentHashMap<>();
    private final AtomicReferenceArray<@Nullable Floors> floors;
    private final AtomicReferenceArray<@Nullable List<Outlook>> outlooks;

    FlavourHistory(LibraryHistory library, String flavour) {
        this.library = library;
        this.flavour = flavour;
        this.before = library.floors(flavour, Instant.MIN, Instant.EPOCH);
        this.floors = new AtomicReferenceArray<>(library.changes().size());
        this.outlooks = new AtomicReferenceArray<>(library.changes().size());
    }

    /** Between two changes nothing changes, so one answer serves every instant between them. */
    Judgement judge(UsedVersion used, Instant at) {
        Asked asked = new Asked(used.version().text(), lastUpTo(library.changes(), at));
        Judgement known = judged.get(asked);
        if (known == null) {
            known = workedOut(used, at);
            if (judged.size() < MOST_ANSWERS) {
                judged.put(asked, known);
            }
        }
        return known;
    }

    private Judgement workedOut(UsedVersion used, Instant at) {
        Floors now = floorsAt(at);
        Destination destination = new Destination(now, used, library.candidates(flavour, at));
        if (library.isWithdrawn(used, at)) {
            Judgement.Aim best = new Judgement.Aim(destination.best(), null);
            return new Judgement(Status.WITHDRAWN, used, now, best, blockedSince(used, at), null, null);
        }
        Judgement.Aim aim = aim(destination, now, used);
        if (now.isBehind(used)) {
            return new Judgement(Status.BEHIND, used, now, aim, blockedSince(used, at), null, null);
        }
        Optional<Outlook> end = outlook(at).stream()
                .filter(later -> later.floors().isBehind(used))
                .findFirst();
        return new Judgement(
                statusAboveTheFloor(used, at, end.isPresent()),
                used,
                now,
                aim,
                null,
                end.map(Outlook::at).orElse(null),
                end.map(later -> aimThen(later.floors(), used, at)).orElse(null));
    }

    private Judgement.Aim aimThen(Floors then, UsedVersion used, Instant known) {
        return aim(new Destination(then, used, library.candidates(flavour, known)), then, used);
    }

    private static Judgement.Aim aim(Destination destination, Floors floors, UsedVersion used) {
        return new Judgement.Aim(
                destination.floor(),
                floors.noticeOn(used).map(SecurityNotice::notice).orElse(null));
    }

    private Status statusAboveTheFloor(UsedVersion used, Instant at, boolean ends) {
        if (library.isGa(used, at)) {
            return ends ? Status.IN_GRACE : Status.COMPLIANT;
        }
        return floorsAt(at).isAhead(used) ? Status.AHEAD : Status.UNKNOWN;
    }

    /** The start of the unbroken span of being behind or withdrawn that reaches {@code at}, each instant judged by what was known then. */
    private @Nullable Instant blockedSince(UsedVersion used, Instant at) {
        Instant since = null;
        for (int i = lastUpTo(library.changes(), at); i >= 0 && isBlocked(used, i); i--) {
            since = library.changes().get(i);
        }
        return since;
    }

    private boolean isBlocked(UsedVersion used, int change) {
        return floorsOf(change).isBehind(used)
                || library.isWithdrawn(used, library.changes().get(change));
    }

    private Floors floorsAt(Instant at) {
        int change = lastUpTo(library.changes(), at);
        return change < 0 ? before : floorsOf(change);
    }

    private Floors floorsOf(int change) {
        Floors known = floors.get(change);
        if (known == null) {
            Instant instant = library.changes().get(change);
            known = library.floors(flavour, instant, instant);
            floors.set(change, known);
        }
        return known;
    }

    private List<Outlook> outlook(Instant at) {
        int change = lastUpTo(library.changes(), at);
        if (change < 0) {
            return List.of();
        }
        List<Outlook> known = outlooks.get(change);
        if (known == null) {
            known = outlookFrom(library.changes().get(change));
            outlooks.set(change, known);
        }
        return known;
    }

    private List<Outlook> outlookFrom(Instant now) {
        return library.outlook(now)
                .map(end -> new Outlook(end, library.floors(flavour, now, end)))
                .toList();
    }

    private static int lastUpTo(List<Instant> sorted, Instant at) {
        int found = Collections.binarySearch(sorted, at);
        return found >= 0 ? found : -found - 2;
    }
}
