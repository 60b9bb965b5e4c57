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
    private static final Masking NOTHING = new Masking(new KnownValues(), true);

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

    /** What is done on another thread for the current request or task, which hide what either of them knows. */
    public static Runnable carriedOn(Runnable task) {
        Masking shared = shared();
        return () -> {
            try (Scope ignored = shared.open()) {
                task.run();
            }
        };
    }

    /** What this thread hides, for others that work on the same: what one of them learns, all hide. */
    public static Masking shared() {
        Masking current = CURRENT.get();
        return current == null ? NOTHING : new Masking(current.values, true);
    }

    /** Hides it on this thread, until the scope is closed; then the thread is as it was. */
    public Scope open() {
        Masking before = CURRENT.get();
        CURRENT.set(this == NOTHING ? new Masking(new KnownValues(), true) : this);
        return () -> restore(before);
    }

    /** How long something is hidden on a thread. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
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
                resumed(fresh);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Masking.class);
            }
        });
    }

    /** A transaction that was done in between may have begun anew, and what it knew is not to be told either. */
    private static void resumed(Masking outer) {
        Masking inner = CURRENT.get();
        if (inner != null && inner != outer && !inner.scoped) {
            outer.values.addAll(inner.values);
            CURRENT.set(outer);
        }
    }

    private static void restore(@Nullable Masking before) {
        if (before == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(before);
        }
    }
}
