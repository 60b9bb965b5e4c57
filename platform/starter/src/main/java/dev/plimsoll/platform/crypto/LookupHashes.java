package dev.plimsoll.platform.crypto;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Hashes values, by which they are found again, with a key (HMAC-SHA256) that lies beside those of the subjects and is wrapped by the
 * master key: a hash must stay the same when the master key changes.
 */
public final class LookupHashes {
    static final String WHOSE = "plimsoll lookups";
    private static final int BYTES = 32;
    private static final int LETTERS = 43;

    private final Supplier<MasterKeys> masters;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable PrfSet key;

    LookupHashes(Supplier<MasterKeys> masters, JdbcClient jdbc, Clock clock) {
        this.masters = masters;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How many letters a hash has. */
    public static int length() {
        return LETTERS;
    }

    /** Reads the key, which is made where there is none; call it outside of transactions, since none may take it back. */
    public synchronized void prepare() {
        if (key != null) {
            return;
        }
        try {
            MasterKeys master = masters.get();
            byte[] fresh = master.wrap(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF), WHOSE);
            jdbc.sql("""
                            insert into platform_lookup_key (wrapped, master_key, created_at) values (?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(fresh, master.primary(), Timestamp.from(clock.instant()))
                    .update();
            byte[] wrapped = jdbc.sql("select wrapped from platform_lookup_key")
                    .query(byte[].class)
                    .single();
            key = master.unwrap(wrapped, WHOSE).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of the lookups cannot be read with plimsoll.crypto.master-keys", e);
        }
    }

    /** The same text in the same place has the same hash; nobody without the key can tell which text it was. */
    public String hash(String place, String plain) {
        PrfSet known = key;
        if (known == null) {
            throw new IllegalStateException("The key of the lookups was not prepared");
        }
        try {
            byte[] hash = known.computePrimary((place + " " + plain).getBytes(StandardCharsets.UTF_8), BYTES);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of " + place + " could not be hashed", e);
        }
    }
}
