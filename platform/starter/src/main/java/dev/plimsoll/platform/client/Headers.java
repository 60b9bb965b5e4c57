package dev.plimsoll.platform.client;

import dev.plimsoll.platform.SharedHeaders;
import dev.plimsoll.platform.context.RequestContext;
import dev.plimsoll.platform.context.Trace;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What each call says of the request that it is made for; what the interface sets itself stays.
 *
 * @param fleet whether the called service is one of ours
 */
record Headers(boolean fleet) {
    HttpHeaders of(HttpHeaders set, @Nullable RequestContext context) {
        HttpHeaders sent = new HttpHeaders();
        sent.putAll(set);
        add(sent, SharedHeaders.TRACE, context == null ? Trace.begun() : Trace.child(context.trace()));
        add(sent, SharedHeaders.REQUEST_ID, context == null ? UUID.randomUUID() : context.requestId());
        if (context != null) {
            add(
                    sent,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    context.locale() == null ? null : context.locale().toLanguageTag());
            add(sent, SharedHeaders.CURRENCY, context.currency());
        }
        if (context != null && fleet) {
            add(sent, SharedHeaders.TENANT, context.tenant());
            add(sent, SharedHeaders.IDENTITY, context.identity());
            add(sent, SharedHeaders.REGION, context.region());
            add(sent, SharedHeaders.PERMISSIONS, joined(context));
        }
        return sent;
    }

    private static @Nullable String joined(RequestContext context) {
        return context.permissions().isEmpty() ? null : String.join(" ", context.permissions());
    }

    private static void add(HttpHeaders sent, String name, @Nullable Object value) {
        if (value != null && !sent.containsHeader(name)) {
            sent.set(name, value.toString());
        }
    }
}
