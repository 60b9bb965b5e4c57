package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.standards.policy.LineRule;
import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names the release line of a version. */
public final class ReleaseLine {

    /** The only line under {@link LineRule#ALL}. */
    public static final String ALL = "all";

    private static final Pattern NUMBERS = Pattern.compile("(\\d+)(?:\\.(\\d+))?");

    private ReleaseLine() {}

    /** As in {@code 3.5} for 3.5.16 under {@code minor}; a version that begins with no digit is a line of its own. */
    public static String of(LineRule rule, String version) {
        if (rule == LineRule.ALL) {
            return ALL;
        }
        Matcher numbers = NUMBERS.matcher(version);
        if (!numbers.lookingAt()) {
            return version;
        }
        String major = plain(numbers.group(1));
        if (rule == LineRule.MAJOR) {
            return major;
        }
        return major + "." + (numbers.group(2) == null ? "0" : plain(numbers.group(2)));
    }

    private static String plain(String digits) {
        return new BigInteger(digits).toString();
    }
}
