package dev.plimsoll.platform.pii;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Hides, in whatever leaves the service, the personal values that were read or written on behalf of the current request or task.
 *
 * <p>Values of less than four letters are not hidden, nor are booleans and constants: they would hide half of every line.
 */
public final class Masking {
    private static final ThreadLocal<@Nullable Masking> CURRENT = new ThreadLocal<>();

    private final KnownValues values;

    /** Whether whoever began it also ends it; otherwise it ends where the next transaction of the thread begins. */
    private final boolean scoped;

    private Masking(KnownValues values, boolean scoped) {
        this.values = values;
        this.scoped = scoped;
    }

    /** The text with each known personal value replaced by {@code ***}. */
    public static String of(String text) {
        Masking current = CURRENT.get();
        return current == null ? text : current.values.mask(text);
    }

    /** What is done on another thread for the current request or task, with the values known by now hidden there as well. */
    public static Runnable carriedOn(Runnable task) {
        Masking parent = CURRENT.get();
        KnownValues known = parent == null ? new KnownValues() : parent.values.copy();
        return () -> {
            Masking before = CURRENT.get();
            CURRENT.set(new Masking(known, true));
            try {
                task.run();
            } finally {
                restore(before);
            }
        };
    }

    /** Begins a request or a task on this thread, which {@link #end} ends. */
    static void begin() {
        CURRENT.set(new Masking(new KnownValues(), true));
    }

    static void end() {
        CURRENT.remove();
    }

    static boolean knowsAny() {
        Masking current = CURRENT.get();
        return current != null && !current.values.isEmpty();
    }

    static void know(Object value, String text) {
        if (text.length() < KnownValues.SHORTEST || value instanceof Boolean || value instanceof Enum<?>) {
            return;
        }
        here().values.add(text);
    }

    private static Masking here() {
        Masking current = CURRENT.get();
        if (current != null && (current.scoped || !isNewTransaction(current))) {
            return current;
        }
        Masking fresh = new Masking(new KnownValues(), false);
        CURRENT.set(fresh);
        bindToTransaction(fresh);
        return fresh;
    }

    /** Threads outlive their tasks: what an earlier one knew must not hide anything in a later one. */
    private static boolean isNewTransaction(Masking current) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                && TransactionSynchronizationManager.getResource(Masking.class) != current;
    }

    private static void bindToTransaction(Masking fresh) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.unbindResourceIfPossible(Masking.class);
        TransactionSynchronizationManager.bindResource(Masking.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(Masking.class);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.unbindResourceIfPossible(Masking.class);
                TransactionSynchronizationManager.bindResource(Masking.class, fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Masking.class);
            }
        });
    }

    private static void restore(@Nullable Masking before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
