package dev.plimsoll.platform.context;

import dev.plimsoll.platform.pii.Masking;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * What goes from one thread to another: the context, and what stands in the log lines.
 *
 * @param hidden what the log lines do not say
 */
record Carried(@Nullable RequestContext context, @Nullable Map<String, String> logged, Masking hidden) {
    private static final ThreadLocal<@Nullable RequestContext> CURRENT = new ThreadLocal<>();

    static @Nullable RequestContext current() {
        return CURRENT.get();
    }

    static Carried fromThisThread() {
        return new Carried(CURRENT.get(), MDC.getCopyOfContextMap(), Masking.shared());
    }

    static Carried of(RequestContext context) {
        return new Carried(context, LoggedContext.of(context), Masking.shared());
    }

    /** Puts it on this thread, until the scope is closed; then the thread is as it was. */
    Scope open() {
        Carried before = fromThisThread();
        Masking.Scope masking = hidden.open();
        put();
        return () -> {
            before.put();
            masking.close();
        };
    }

    private void put() {
        if (context == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(context);
        }
        if (logged == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(logged);
        }
    }

    /** How long a context is on a thread. */
    interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
