package dev.plimsoll.platform.crypto;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keys that a transaction made or erased, of which nobody else knows before it commits. */
final class KeysOfTransaction implements TransactionSynchronization {
    private final KeyCache cache;
    private final Map<String, DataKey> made = new HashMap<>();
    private final Map<Long, String> erased = new HashMap<>();

    /** Of those that were made, what is not stored yet, and by whom it will be. */
    private final List<NewKey> unstored = new ArrayList<>();

    private @Nullable Storing storing;

    private KeysOfTransaction(KeyCache cache) {
        this.cache = cache;
    }

    /** Those of the transaction of this thread, if there is one and it has any. */
    static Optional<KeysOfTransaction> current(KeyCache cache) {
        return Optional.ofNullable(cache.ofTransaction().get());
    }

    static void made(KeyCache cache, DataKey key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            cache.put(key);
            return;
        }
        here(cache).made.put(key.subject(), key);
    }

    /**
     * Who stores new keys.
     *
     * @param commit what commits this transaction, and takes them along
     * @param sooner stores what is left where it must not wait for the commit
     */
    record Storing(Object commit, Consumer<List<NewKey>> sooner) {}

    /** Made by this transaction, and not stored before its commit. */
    static void unstored(KeyCache cache, NewKey key, Storing storing) {
        KeysOfTransaction here = here(cache);
        if (here.storing == null || here.storing.commit() != storing.commit()) {
            here.store();
        }
        here.storing = storing;
        here.unstored.add(key);
        here.made.put(key.key().subject(), key.key());
    }

    /** The one that is to be stored with this commit, from now on by who asks; others are stored at once. */
    Optional<NewKey> unstored(Object commit) {
        if (unstored.isEmpty() || storing == null || storing.commit() != commit) {
            return Optional.empty();
        }
        NewKey last = unstored.remove(unstored.size() - 1);
        store();
        return Optional.of(last);
    }

    /** For who has to find them in the table. */
    void store() {
        if (storing != null && !unstored.isEmpty()) {
            storing.sooner().accept(List.copyOf(unstored));
            unstored.clear();
        }
    }

    static void erased(KeyCache cache, Map<Long, String> keys) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            keys.forEach(cache::forget);
            return;
        }
        KeysOfTransaction here = here(cache);
        here.erased.putAll(keys);
        here.made.keySet().removeAll(keys.values());
    }

    Optional<DataKey> made(String subject) {
        return Optional.ofNullable(made.get(subject));
    }

    Optional<DataKey> made(long id) {
        return made.values().stream().filter(key -> key.id() == id).findFirst();
    }

    boolean erased(long id) {
        return erased.containsKey(id);
    }

    boolean touches(long id) {
        return erased(id) || made(id).isPresent();
    }

    @Override
    public void afterCommit() {
        made.values().forEach(cache::put);
        erased.forEach(cache::forget);
    }

    /** A rollback to it must not take the keys along that were made before. */
    @Override
    public void savepoint(Object savepoint) {
        store();
    }

    /** What was made or erased since the savepoint is no longer; which that was, the table tells. */
    @Override
    public void savepointRollback(Object savepoint) {
        unstored.clear();
        made.clear();
        erased.clear();
    }

    @Override
    public void suspend() {
        cache.ofTransaction().remove();
    }

    @Override
    public void resume() {
        cache.ofTransaction().set(this);
    }

    @Override
    public void afterCompletion(int status) {
        cache.ofTransaction().remove();
    }

    private static KeysOfTransaction here(KeyCache cache) {
        return current(cache).orElseGet(() -> {
            KeysOfTransaction fresh = new KeysOfTransaction(cache);
            cache.ofTransaction().set(fresh);
            TransactionSynchronizationManager.registerSynchronization(fresh);
            return fresh;
        });
    }
}
