package dev.plimsoll.enforcer.git;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What a webhook shares with us; comparing it takes as long however much of it is right. */
final class WebhookSecret {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret;

    WebhookSecret(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    /** The way of GitLab. */
    boolean is(@Nullable String token) {
        return token != null && MessageDigest.isEqual(secret, token.getBytes(StandardCharsets.UTF_8));
    }

    /** The way of GitHub: {@code sha256=} and the HMAC of the body in hexadecimal. */
    boolean signed(byte[] body, String signature) {
        String expected = "sha256=" + HexFormat.of().formatHex(hmac(body));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
