package dev.plimsoll.platform.gdpr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What is asked, for whom and by whom.
 *
 * @param id of the request; asked twice with one id is asked once
 * @param by who asks on behalf of the subject
 */
record Asked(UUID id, Request.Kind kind, String subject, String by) {
    private static final int LONGEST = 200;

    Asked {
        by = by.isBlank() ? "unknown" : by.substring(0, Math.min(by.length(), LONGEST));
    }

    static Asked now(Request.Kind kind, String subject, String by) {
        return new Asked(UUID.randomUUID(), kind, subject, by);
    }

    String subjectHash() {
        return hash(subject);
    }

    static String hash(String subject) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
