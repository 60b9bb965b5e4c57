package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.crypto.LookupHashes;
import java.util.regex.Pattern;

/** The hash by which a personal attribute is found. */
record LookupForm(PersonalColumn of, LookupHashes hashes) {
    private static final String PREFIX = "h1.";
    private static final Pattern HASH = Pattern.compile("h1\\.[A-Za-z0-9_-]{" + LookupHashes.length() + "}");

    String hash(String text) {
        return PREFIX + hashes.hash(of.place(), text);
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }
}
