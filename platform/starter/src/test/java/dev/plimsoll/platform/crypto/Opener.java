package dev.plimsoll.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has the database and the master keys, and tries each key on what is sealed. */
public final class Opener {
    private final List<Key> keys;

    private record Key(long id, Aead aead) {}

    /** With every key that the database still has. */
    public Opener(JdbcClient jdbc, String masterKeys) {
        MasterKeys masters = MasterKeysFile.read(masterKeys, new DefaultResourceLoader());
        keys = jdbc.sql("select id, subject, wrapped from platform_subject_key where wrapped is not null")
                .query((row, number) -> new Key(row.getLong(1), aead(masters, row.getString(2), row.getBytes(3))))
                .list();
    }

    /** How many keys there are. */
    public int size() {
        return keys.size();
    }

    /** Whether any key opens it in any of the places, bound to its own key's id or to that of the key that is tried. */
    public boolean opens(String stored, List<String> places) {
        Stored sealed = Stored.of(stored).orElseThrow();
        return keys.stream().anyMatch(key -> Stream.of(key.id(), sealed.key())
                .flatMap(id -> places.stream().map(place -> id + " " + place))
                .anyMatch(bound -> opens(key, sealed.sealed(), bound)));
    }

    private static boolean opens(Key key, byte[] sealed, String bound) {
        try {
            key.aead().decrypt(sealed, bound.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static Aead aead(MasterKeys masters, String subject, byte[] wrapped) {
        try {
            return masters.unwrap(wrapped, subject).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
