package dev.plimsoll.platform.crypto;

import java.util.Base64;
import java.util.Optional;

/** What lies in a column: the id of the key, and what it sealed. */
record Stored(long key, byte[] sealed) {
    static final String PREFIX = "p1.";

    /** Shorter is no sealed value: five bytes of Tink, twelve of the nonce, sixteen of the tag. */
    private static final int SHORTEST = 44;

    private static final int LONGEST_KEY = 18;

    /** Read by hand, since each value of each row that is read comes here: a pattern takes as long as the decryption. */
    static Optional<Stored> of(String text) {
        int dot = text.startsWith(PREFIX) ? text.indexOf('.', PREFIX.length()) : -1;
        int digits = dot - PREFIX.length();
        if (digits < 1 || digits > LONGEST_KEY || text.length() - dot <= SHORTEST || text.endsWith("=")) {
            return Optional.empty();
        }
        long key = 0;
        for (int i = PREFIX.length(); i < dot; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return Optional.empty();
            }
            key = key * 10 + digit;
        }
        try {
            return Optional.of(new Stored(key, Base64.getUrlDecoder().decode(text.substring(dot + 1))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
