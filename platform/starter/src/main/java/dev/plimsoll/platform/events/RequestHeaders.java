package dev.plimsoll.platform.events;

import dev.plimsoll.platform.SharedHeaders;
import dev.plimsoll.platform.context.RequestContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which request led to an event: what of its context names no person.
 *
 * <p>The identity is none of them: it may be a person's name, and events carry no personal data.
 */
final class RequestHeaders implements Supplier<Map<String, String>> {
    @Override
    public Map<String, String> get() {
        Map<String, String> headers = new LinkedHashMap<>();
        RequestContext.current().ifPresent(context -> {
            put(headers, SharedHeaders.REQUEST_ID, context.requestId());
            put(headers, SharedHeaders.TENANT, context.tenant());
            put(headers, SharedHeaders.REGION, context.region());
            put(headers, SharedHeaders.TRACE, context.trace());
        });
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
