package dev.plimsoll.enforcer.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What a caller shows; random enough that a plain hash of it cannot be turned back. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String MARK = "plim_";
    private static final int BYTES = 32;
    private static final int SHOWN = 8;

    private Secret() {}

    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** As much of it as a list may show. */
    static String prefix(String secret) {
        return secret.substring(0, SHOWN);
    }

    static String sha256(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
