package dev.plimsoll.platform.context;

import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a request is served, as the shared headers say it.
 *
 * @param requestId one id for all that happens because of one request from outside
 * @param tenant the customer of the fleet; null where none was named
 * @param identity who calls; null where nobody was named
 * @param permissions what who calls may do
 * @param locale in which texts are shown; null where the caller did not say
 * @param currency in which amounts are shown; null where the caller did not say
 * @param region where the data of the request has to stay; null where the caller did not say
 * @param trace the trace and the span that it is served for, as W3C's {@code traceparent} writes them
 * @param deadline until when the caller waits; null where it did not say
 */
public record RequestContext(
        String requestId,
        @Nullable String tenant,
        @Nullable String identity,
        Set<String> permissions,
        @Nullable Locale locale,
        @Nullable Currency currency,
        @Nullable String region,
        String trace,
        @Nullable Instant deadline) {
    /** Keeps a copy of the permissions. */
    public RequestContext {
        permissions = Set.copyOf(permissions);
    }

    /** That of the request which this thread serves; empty in a thread that serves none. */
    public static Optional<RequestContext> current() {
        return Optional.ofNullable(Carried.current());
    }

    /** The task, to run in whichever thread with the context of this one. */
    public static Runnable wrap(Runnable task) {
        Carried carried = Carried.fromThisThread();
        return () -> {
            try (Carried.Scope ignored = carried.open()) {
                task.run();
            }
        };
    }

    /** The task, to call in whichever thread with the context of this one. */
    public static <T> Callable<T> wrap(Callable<T> task) {
        Carried carried = Carried.fromThisThread();
        return () -> {
            try (Carried.Scope ignored = carried.open()) {
                return task.call();
            }
        };
    }

    /** The task, to ask in whichever thread with the context of this one; named apart since a lambda may be a callable too. */
    public static <T> Supplier<T> wrapSupplier(Supplier<T> task) {
        Carried carried = Carried.fromThisThread();
        return () -> {
            try (Carried.Scope ignored = carried.open()) {
                return task.get();
            }
        };
    }
}
