package dev.plimsoll.platform.client;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;

/** A request as the interface says it, before the platform adds to it. */
record Outgoing(Call call, HttpRequest request, byte[] body) {
    private static final Set<HttpMethod> IDEMPOTENT =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.OPTIONS);

    static Outgoing of(HttpRequest request, byte[] body) {
        Call call = (Call) Objects.requireNonNull(request.getAttributes().get(Call.ATTRIBUTE));
        return new Outgoing(call, request, body);
    }

    URI uri() {
        return request.getURI();
    }

    HttpMethod method() {
        return request.getMethod();
    }

    HttpHeaders headers() {
        return request.getHeaders();
    }

    boolean mayBeRepeated() {
        return IDEMPOTENT.contains(method());
    }
}
