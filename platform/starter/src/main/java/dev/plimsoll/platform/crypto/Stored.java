package dev.plimsoll.platform.crypto;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lies in a column: the id of the key, and what it sealed. */
record Stored(long key, byte[] sealed) {
    static final String PREFIX = "p1.";

    /** Shorter is no sealed value: five bytes of Tink, twelve of the nonce, sixteen of the tag. */
    private static final Pattern FORM = Pattern.compile("p1\\.([0-9]{1,18})\\.([A-Za-z0-9_-]{44,})");

    static Optional<Stored> of(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Stored(
                    Long.parseLong(form.group(1)), Base64.getUrlDecoder().decode(form.group(2))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
