package dev.plimsoll.platform.client;

import java.util.concurrent.atomic.AtomicInteger;

/** Retries that may be made: one for five calls, and ten saved up at most, so that an outage is not made worse by who waits for its end. */
final class RetryBudget {
    private static final int CALLS_FOR_A_RETRY = 5;
    private static final int SAVED_AT_MOST = 10 * CALLS_FOR_A_RETRY;

    private final AtomicInteger saved = new AtomicInteger(SAVED_AT_MOST);

    void called() {
        saved.updateAndGet(calls -> Math.min(SAVED_AT_MOST, calls + 1));
    }

    boolean mayRetry() {
        int before = saved.getAndUpdate(calls -> calls < CALLS_FOR_A_RETRY ? calls : calls - CALLS_FOR_A_RETRY);
        return before >= CALLS_FOR_A_RETRY;
    }
}
