package dev.plimsoll.platform.crypto;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the master keys are, and how the keys of the subjects are cached.
 *
 * @param masterKeys location of a Tink keyset of AES256_GCM keys as JSON, such as {@code file:/etc/keys/master.json}
 * @param cache how long another replica may still read after a subject was erased
 * @param cachedKeys how many keys of subjects are held in memory
 */
@ConfigurationProperties("plimsoll.crypto")
record CryptoProperties(
        @Nullable String masterKeys,
        @DefaultValue("30s") Duration cache,
        @DefaultValue("20000") int cachedKeys) {
    CryptoProperties {
        if (cache.isNegative() || cache.isZero()) {
            throw new IllegalArgumentException(
                    "plimsoll.crypto.cache is " + cache + ". Write a time above 0, such as 30s.");
        }
        if (cachedKeys < 1) {
            throw new IllegalArgumentException("plimsoll.crypto.cached-keys is " + cachedKeys
                    + ". Write how many keys to hold in memory, such as 20000.");
        }
    }
}
