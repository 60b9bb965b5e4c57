package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.gate.CalendarOracle.Lines;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** How the oracle reads a version. */
final class OracleVersions {

    private static final Pattern PRE_RELEASE = Pattern.compile(
            "(?<![a-z])((alpha|beta|rc|cr|snapshot|preview|pre|pr|ea)(?![a-z])|[mb][0-9]+(?![a-z0-9]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERS = Pattern.compile("^([0-9]+)(?:\\.([0-9]+))?");
    private static final Pattern FLAVOUR = Pattern.compile("-(jre|android)$", Pattern.CASE_INSENSITIVE);
    private static final BigInteger FIRST_DATE = BigInteger.valueOf(19000101);

    private static final Map<String, ComparableVersion> PARSED = new ConcurrentHashMap<>();

    private OracleVersions() {}

    static boolean isPreRelease(String version) {
        return PRE_RELEASE.matcher(version).find();
    }

    static boolean isDate(String version) {
        Matcher numbers = NUMBERS.matcher(version);
        return numbers.find() && new BigInteger(numbers.group(1)).compareTo(FIRST_DATE) >= 0;
    }

    static ComparableVersion parsed(String version) {
        return PARSED.computeIfAbsent(version, ComparableVersion::new);
    }

    // A version without -jre or -android is a flavour of its own.
    static String flavour(String version) {
        Matcher flavour = FLAVOUR.matcher(version);
        return flavour.find() ? flavour.group(1).toLowerCase(Locale.ROOT) : "";
    }

    static String line(Lines lines, String version) {
        Matcher numbers = NUMBERS.matcher(version);
        if (lines == Lines.ALL) {
            return "all";
        }
        if (!numbers.find()) {
            return version;
        }
        String major = new BigInteger(numbers.group(1)).toString();
        return lines == Lines.MAJOR ? major : major + "." + minor(numbers);
    }

    private static BigInteger minor(Matcher numbers) {
        return numbers.group(2) == null ? BigInteger.ZERO : new BigInteger(numbers.group(2));
    }
}
