package dev.plimsoll.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The key of one data subject: unwrapped when it is used first, since most that are read ahead never are. */
final class DataKey {
    private final long id;
    private final String subject;
    private final byte[] wrapped;
    private volatile @Nullable Aead aead;

    DataKey(long id, String subject, byte[] wrapped) {
        this.id = id;
        this.subject = subject;
        this.wrapped = wrapped;
    }

    /** The key, where whoever made it still holds what is wrapped. */
    DataKey unwrappedAs(KeysetHandle key) {
        try {
            aead = primitive(key);
            return this;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Key " + id + " was made, and cannot be used", e);
        }
    }

    boolean isWrappedAs(byte[] bytes) {
        return Arrays.equals(wrapped, bytes);
    }

    long id() {
        return id;
    }

    String subject() {
        return subject;
    }

    byte[] wrapped() {
        return wrapped;
    }

    String encrypt(MasterKeys masters, String place, String plain) {
        try {
            byte[] sealed = aead(masters).encrypt(plain.getBytes(StandardCharsets.UTF_8), bound(place));
            return Stored.PREFIX + id + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value of " + place + " could not be encrypted", e);
        }
    }

    String decrypt(MasterKeys masters, String place, byte[] sealed) {
        try {
            return new String(aead(masters).decrypt(sealed, bound(place)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "A value of " + place + " does not belong there, or the master key that its key " + id
                            + " is wrapped by is missing in plimsoll.crypto.master-keys",
                    e);
        }
    }

    private byte[] bound(String place) {
        return (id + " " + place).getBytes(StandardCharsets.UTF_8);
    }

    private Aead aead(MasterKeys masters) throws GeneralSecurityException {
        Aead known = aead;
        if (known != null) {
            return known;
        }
        Aead unwrapped = primitive(masters.unwrap(wrapped, subject));
        aead = unwrapped;
        return unwrapped;
    }

    private static Aead primitive(KeysetHandle key) throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }
}
