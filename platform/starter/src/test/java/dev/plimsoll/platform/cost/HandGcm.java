package dev.plimsoll.platform.cost;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM of the JDK, with a cipher kept for each thread.
 *
 * <p>What is sealed begins with whose it is and a random nonce, and opens under that person's key in that place alone.
 */
final class HandGcm {
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int HEAD = HandKey.NAME + NONCE;
    private static final ThreadLocal<HandGcm> CURRENT = ThreadLocal.withInitial(HandGcm::new);

    private final SecureRandom random = new SecureRandom();
    private final byte[] nonce = new byte[NONCE];
    private final Cipher cipher;

    private HandGcm() {
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static UUID whose(byte[] sealed) {
        ByteBuffer name = ByteBuffer.wrap(sealed);
        return new UUID(name.getLong(), name.getLong());
    }

    static byte[] seal(HandKey key, byte[] place, byte[] plain) {
        HandGcm here = CURRENT.get();
        here.random.nextBytes(here.nonce);
        byte[] sealed = new byte[HEAD + plain.length + TAG];
        System.arraycopy(key.name(), 0, sealed, 0, HandKey.NAME);
        System.arraycopy(here.nonce, 0, sealed, HandKey.NAME, NONCE);
        try {
            here.begin(Cipher.ENCRYPT_MODE, key, sealed);
            here.cipher.updateAAD(place);
            here.cipher.doFinal(plain, 0, plain.length, sealed, HEAD);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value could not be sealed", e);
        }
    }

    static byte[] open(HandKey key, byte[] place, byte[] sealed) {
        HandGcm here = CURRENT.get();
        try {
            here.begin(Cipher.DECRYPT_MODE, key, sealed);
            here.cipher.updateAAD(place);
            return here.cipher.doFinal(sealed, HEAD, sealed.length - HEAD);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A value does not belong where it is stored", e);
        }
    }

    private void begin(int mode, HandKey key, byte[] sealed) throws GeneralSecurityException {
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG * Byte.SIZE, sealed, HandKey.NAME, NONCE));
    }
}
