package dev.plimsoll.platform.events;

import dev.plimsoll.platform.SharedHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Which request led to an event: what of its headers names no person. */
final class RequestHeaders implements Supplier<Map<String, String>> {
    /** WHY not the identity: it may be a person's name, and events carry no personal data. */
    private static final List<String> TOLD =
            List.of(SharedHeaders.REQUEST_ID, SharedHeaders.TENANT, SharedHeaders.REGION, SharedHeaders.TRACE);

    @Override
    public Map<String, String> get() {
        Map<String, String> headers = new LinkedHashMap<>();
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
            for (String name : TOLD) {
                String value = request.getRequest().getHeader(name);
                if (value != null) {
                    headers.put(name, value);
                }
            }
        }
        return headers;
    }
}
