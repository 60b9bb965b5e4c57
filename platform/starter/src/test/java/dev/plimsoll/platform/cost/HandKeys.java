package dev.plimsoll.platform.cost;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A key for each person, kept in a table of its own, wrapped by a master key; unwrapped ones stay in memory. */
final class HandKeys {
    /** Binds the person and what {@link #wrap} makes. */
    static final String INSERT = "insert into hand_key (person, wrapped) values (?, ?)";

    private static final int BYTES = 32;

    private final Map<UUID, HandKey> known = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec master;
    private final JdbcClient database;

    HandKeys(byte[] master, JdbcClient database) {
        this.master = aes(master);
        this.database = database;
        database.sql("create table if not exists hand_key (person uuid primary key, wrapped bytea not null)")
                .update();
    }

    /** For a person who is new; {@link #keep} it once it is committed. */
    HandKey fresh(UUID person) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return HandKey.of(person, aes(secret));
    }

    void keep(HandKey key) {
        known.put(key.person(), key);
    }

    /** Null where the person was forgotten. */
    @Nullable
    HandKey of(UUID person) {
        HandKey key = known.get(person);
        return key != null ? key : stored(person).orElse(null);
    }

    byte[] wrap(HandKey key) {
        return HandGcm.seal(
                new HandKey(key.person(), key.name(), master),
                key.name(),
                key.secret().getEncoded());
    }

    /** What is sealed with the person's key can never be read again. */
    void forget(UUID person) {
        database.sql("delete from hand_key where person = ?").param(person).update();
        known.remove(person);
    }

    private Optional<HandKey> stored(UUID person) {
        Optional<HandKey> stored = database.sql("select wrapped from hand_key where person = ?")
                .param(person)
                .query(byte[].class)
                .optional()
                .map(wrapped -> unwrapped(HandKey.of(person, master), wrapped));
        stored.ifPresent(this::keep);
        return stored;
    }

    /** In no other person's row does it open. */
    private static HandKey unwrapped(HandKey master, byte[] wrapped) {
        return HandKey.of(master.person(), aes(HandGcm.open(master, master.name(), wrapped)));
    }

    private static SecretKeySpec aes(byte[] secret) {
        return new SecretKeySpec(secret, "AES");
    }
}
