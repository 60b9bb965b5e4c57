package dev.plimsoll.platform.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys that are known to be committed, for a short while, so that those erased by another replica are soon forgotten. */
final class KeyCache {
    private final Cache<Long, Optional<DataKey>> byId;

    /** Names alone, so that no key is known by its subject longer than by its id, nor after it was erased. */
    private final Cache<String, Long> bySubject;

    private final ThreadLocal<@Nullable KeysOfTransaction> ofTransaction = new ThreadLocal<>();

    KeyCache(CryptoProperties properties) {
        byId = empty(properties).build();
        bySubject = empty(properties).build();
    }

    /** What they do to keep small takes less than waking the thread of a pool for it, at each key that is made and every few that are read. */
    private static Caffeine<Object, Object> empty(CryptoProperties properties) {
        return Caffeine.newBuilder()
                .maximumSize(properties.cachedKeys())
                .expireAfterWrite(properties.cache())
                .executor(Runnable::run);
    }

    /** What the transaction of a thread has that is not committed; each value that is read asks for it. */
    ThreadLocal<@Nullable KeysOfTransaction> ofTransaction() {
        return ofTransaction;
    }

    /** The key, empty where it was erased, null where it is not known. */
    @Nullable
    Optional<DataKey> get(long id) {
        return byId.getIfPresent(id);
    }

    Optional<DataKey> get(String subject) {
        Long id = bySubject.getIfPresent(subject);
        Optional<DataKey> known = id == null ? null : byId.getIfPresent(id);
        return known == null ? Optional.empty() : known;
    }

    /** Who read it before it was erased must not bring it back. */
    void put(DataKey key) {
        byId.asMap().putIfAbsent(key.id(), Optional.of(key));
        bySubject.put(key.subject(), key.id());
    }

    /** Keeps what is known already: it may have been unwrapped, or erased. */
    void put(KeyTable.Row row) {
        byId.asMap().putIfAbsent(row.id(), row.key());
    }

    /** Lets others seal with it, which they must not with a key that is not committed. */
    void name(KeyTable.Row row) {
        if (row.wrapped().isPresent()) {
            bySubject.put(row.subject(), row.id());
        }
    }

    void forget(long id, String subject) {
        byId.put(id, Optional.empty());
        bySubject.invalidate(subject);
    }
}
