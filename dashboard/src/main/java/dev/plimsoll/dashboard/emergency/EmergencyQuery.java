package dev.plimsoll.dashboard.emergency;

import dev.plimsoll.enforcer.deployment.GlassEnd;
import dev.plimsoll.enforcer.deployment.GlassFilter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the URL of the list says; what is empty or unknown does not filter. */
record EmergencyQuery(
        @Nullable String service,
        @Nullable Boolean acknowledged,
        @Nullable Long after,
        @Nullable Integer limit) {

    private static final int ROWS = 50;
    private static final int MOST_ROWS = 500;

    EmergencyQuery {
        service = service == null || service.isBlank() ? null : service.strip();
        after = after == null || after < 1 ? null : after;
    }

    GlassFilter filter() {
        int rows = limit == null ? ROWS : Math.max(1, Math.min(MOST_ROWS, limit));
        return new GlassFilter(
                service, after == null ? null : new GlassEnd(Boolean.TRUE.equals(acknowledged), after), rows);
    }

    GlassFilter wholeList() {
        return new GlassFilter(service, null, MOST_ROWS);
    }

    EmergencyQuery fromTheStart() {
        return new EmergencyQuery(service, null, null, limit);
    }

    EmergencyQuery behind(GlassEnd end) {
        return new EmergencyQuery(service, end.acknowledged(), end.id(), limit);
    }

    /** The address of this list at a path, encoded. */
    String at(String path) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        add(uri, "service", service);
        add(uri, "acknowledged", after == null ? null : acknowledged);
        add(uri, "after", after);
        add(uri, "limit", limit);
        return uri.encode().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Object value) {
        if (value != null) {
            uri.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
