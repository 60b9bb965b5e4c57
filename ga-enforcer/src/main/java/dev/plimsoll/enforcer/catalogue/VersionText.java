package dev.plimsoll.enforcer.catalogue;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the letters and digits of a version say: a pre-release, a date, a flavour. */
public final class VersionText {

    private static final Set<String> PRE_RELEASE_WORDS =
            Set.of("alpha", "beta", "rc", "cr", "snapshot", "preview", "pre", "pr", "ea");
    private static final Pattern WORD = Pattern.compile("[a-z]+");
    private static final Pattern NUMBERED = Pattern.compile("(?<![a-z])[mb]\\d+(?![a-z0-9])");
    private static final Pattern LEADING_NUMBER = Pattern.compile("\\d+");
    private static final BigInteger FIRST_DATE = BigInteger.valueOf(1900_01_01);

    private VersionText() {}

    /** True for milestones, candidates, snapshots and the like, which never count as released. */
    public static boolean isPreRelease(String version) {
        String text = version.toLowerCase(Locale.ROOT);
        return WORD.matcher(text).results().anyMatch(word -> PRE_RELEASE_WORDS.contains(word.group()))
                || NUMBERED.matcher(text).find();
    }

    /** True where the first number is a day, as in {@code 20030203.000550}. */
    public static boolean isDate(String version) {
        Matcher number = LEADING_NUMBER.matcher(version);
        return number.lookingAt() && new BigInteger(number.group()).compareTo(FIRST_DATE) >= 0;
    }

    /** {@code jre}, {@code android} or empty; versions of different flavours do not replace each other. */
    public static String flavour(String version) {
        String text = version.toLowerCase(Locale.ROOT);
        if (text.endsWith("-jre")) {
            return "jre";
        }
        return text.endsWith("-android") ? "android" : "";
    }
}
