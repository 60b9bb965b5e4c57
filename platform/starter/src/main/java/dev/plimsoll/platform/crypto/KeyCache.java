package dev.plimsoll.platform.crypto;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keys that are known to be committed, for a short while, so that those erased by another replica are soon forgotten. */
final class KeyCache {
    private final Cache<Long, Optional<DataKey>> byId;
    private final Cache<String, DataKey> bySubject;

    KeyCache(CryptoProperties properties) {
        byId = Caffeine.newBuilder()
                .maximumSize(properties.cachedKeys())
                .expireAfterWrite(properties.cache())
                .build();
        bySubject = Caffeine.newBuilder()
                .maximumSize(properties.cachedKeys())
                .expireAfterWrite(properties.cache())
                .build();
    }

    /** The key, empty where it was erased, null where it is not known. */
    @Nullable
    Optional<DataKey> get(long id) {
        return byId.getIfPresent(id);
    }

    Optional<DataKey> get(String subject) {
        return Optional.ofNullable(bySubject.getIfPresent(subject));
    }

    /** Who read it before it was erased must not bring it back. */
    void put(DataKey key) {
        Optional<DataKey> known = byId.asMap().putIfAbsent(key.id(), Optional.of(key));
        if (known == null || known.isPresent()) {
            bySubject.put(key.subject(), key);
        }
    }

    /** Keeps what is known already: it may have been unwrapped, or erased. */
    void put(KeyTable.Row row) {
        byId.asMap().putIfAbsent(row.id(), row.key());
    }

    void forget(long id, String subject) {
        byId.put(id, Optional.empty());
        bySubject.invalidate(subject);
    }
}
