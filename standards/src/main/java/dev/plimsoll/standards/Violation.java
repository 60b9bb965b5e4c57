package dev.plimsoll.standards;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;

/**
 * A standard broken in one place.
 *
 * @param standard the standard's id
 * @param message one sentence that says what broke, without a place
 * @param file path relative to the module with {@code /}, or the class file's name where there is no source
 * @param line 1-based; 0 where the place has none
 * @param element the stable signature of what breaks it: {@code com.acme.Order}, {@code com.acme.Order#id},
 *     {@code com.acme.Order#place(java.lang.String)} or {@code group:artifact}
 * @param target the signature of what it breaks it with, empty where there is none
 */
public record Violation(String standard, String message, String file, int line, String element, String target) {

    /** By standard, then place. */
    public static final Comparator<Violation> ORDER = Comparator.comparing(Violation::standard)
            .thenComparing(Violation::file)
            .thenComparingInt(Violation::line)
            .thenComparing(Violation::message);

    /** Stays the same when lines move and texts are reworded: SHA-256 of standard, element and target, 16 hex digits. */
    public String fingerprint() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] hash =
                    sha.digest(String.join("\n", standard, element, target).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
