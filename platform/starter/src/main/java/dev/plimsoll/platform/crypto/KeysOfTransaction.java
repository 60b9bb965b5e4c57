package dev.plimsoll.platform.crypto;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keys that a transaction made or erased, of which nobody else knows before it commits. */
final class KeysOfTransaction implements TransactionSynchronization {
    private final KeyCache cache;
    private final Map<String, DataKey> made = new HashMap<>();
    private final Map<Long, String> erased = new HashMap<>();

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

    /** What was made or erased since the savepoint is no longer; which that was, the table tells. */
    @Override
    public void savepointRollback(Object savepoint) {
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
