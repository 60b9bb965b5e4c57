package dev.plimsoll.platform.context;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of a context stands in each log line. */
final class LoggedContext {
    private LoggedContext() {}

    static Map<String, String> of(RequestContext context) {
        Map<String, String> logged = new HashMap<>();
        logged.put("requestId", context.requestId());
        logged.put("traceId", Trace.idOf(context.trace()));
        put(logged, "tenant", context.tenant());
        put(logged, "identity", context.identity());
        return logged;
    }

    private static void put(Map<String, String> logged, String name, @Nullable String value) {
        if (value != null) {
            logged.put(name, value);
        }
    }
}
