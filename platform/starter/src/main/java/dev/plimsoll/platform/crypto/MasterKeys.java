package dev.plimsoll.platform.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The keys that wrap all other keys; the primary one wraps, every one unwraps. */
final class MasterKeys {
    private final Aead aead;
    private final KeysetHandle keyset;

    MasterKeys(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** The id of the key that wraps. */
    int primary() {
        return keyset.getPrimary().getId();
    }

    /** Whether a key that was wrapped by the master key of this id can be unwrapped. */
    boolean has(int masterKey) {
        for (int i = 0; i < keyset.size(); i++) {
            if (keyset.getAt(i).getId() == masterKey && keyset.getAt(i).getStatus() == KeyStatus.ENABLED) {
                return true;
            }
        }
        return false;
    }

    byte[] wrap(KeysetHandle key, String whose) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, bytes(whose));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key could not be wrapped", e);
        }
    }

    KeysetHandle unwrap(byte[] wrapped, String whose) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, bytes(whose));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
