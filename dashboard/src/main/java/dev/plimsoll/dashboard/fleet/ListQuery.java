package dev.plimsoll.dashboard.fleet;

import dev.plimsoll.enforcer.fleet.FleetFilter;
import dev.plimsoll.enforcer.gate.Verdict;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The filters of the list of services exactly as the URL has them; what is empty or unknown does not filter. */
record ListQuery(
        @Nullable String team,
        @Nullable String verdict,
        @Nullable String standard,
        @Nullable String library,
        @Nullable String after,
        @Nullable Integer limit) {

    private static final int ROWS = 50;

    ListQuery {
        team = blankToNull(team);
        verdict = known(verdict);
        standard = blankToNull(standard);
        library = purl(blankToNull(library));
        after = blankToNull(after);
    }

    FleetFilter filter() {
        int rows = limit == null ? ROWS : Math.max(1, Math.min(500, limit));
        return new FleetFilter(team, standard, library, verdict, after, rows);
    }

    ListQuery after(@Nullable String service) {
        return new ListQuery(team, verdict, standard, library, service, limit);
    }

    boolean filtered() {
        return team != null || verdict != null || standard != null || library != null;
    }

    /** The address of this list at a path, encoded. */
    String at(String path) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        add(uri, "team", team);
        add(uri, "verdict", verdict);
        add(uri, "standard", standard);
        add(uri, "library", library);
        add(uri, "after", after);
        add(uri, "limit", limit);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}").uriVariables(java.util.Map.of(name, value));
        }
    }

    /** People write {@code group:artifact}, the filter wants the package URL without a version. */
    private static @Nullable String purl(@Nullable String library) {
        if (library == null || library.startsWith("pkg:")) {
            return library == null ? null : library.replaceFirst("(?<=/[^/]{1,200})@[^/]*$", "");
        }
        String[] parts = library.split(":", -1);
        return parts.length < 2 ? library : "pkg:maven/" + parts[0] + "/" + parts[1];
    }

    private static @Nullable String known(@Nullable String verdict) {
        if (FleetFilter.NOT_JUDGED.equals(verdict)) {
            return verdict;
        }
        return Arrays.stream(Verdict.values())
                .map(Verdict::name)
                .filter(name -> name.equals(verdict))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
