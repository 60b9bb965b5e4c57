package dev.plimsoll.enforcer.fleet;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a service is in a filtered list. */
final class Matching {

    private final FleetFilter filter;
    private final Set<String> breaking;

    Matching(FleetFilter filter, FleetStore store) {
        this.filter = filter;
        this.breaking = filter.standard() == null
                ? Set.of()
                : store.fared().stream()
                        .filter(fared -> fared.state().equals("BROKEN"))
                        .filter(fared -> fared.standard().equals(filter.standard()))
                        .map(FleetStore.Fared::service)
                        .collect(toSet());
    }

    boolean matches(Judged judged) {
        FleetStore.Newest newest = judged.newest();
        return (filter.team() == null || filter.team().equals(newest.team()))
                && (filter.verdict() == null || isAnswered(judged, filter.verdict()))
                && (filter.standard() == null || breaking.contains(newest.service()))
                && (filter.library() == null || contains(newest.purls(), filter.library()));
    }

    private static boolean isAnswered(Judged judged, String verdict) {
        return verdict.equals(FleetFilter.NOT_JUDGED)
                ? !judged.isJudged()
                : verdict.equals(judged.decision().decision().name());
    }

    /** A library is written canonically in what the enforcer hands out, and nearly always in SBOMs. */
    private static boolean contains(@Nullable List<String> purls, String library) {
        return purls != null && purls.stream().anyMatch(purl -> purl.equals(library) || purl.startsWith(library + "@"));
    }
}
