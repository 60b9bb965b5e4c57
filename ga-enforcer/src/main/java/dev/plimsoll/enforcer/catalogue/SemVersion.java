package dev.plimsoll.enforcer.catalogue;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;

/** A version with the order of SemVer 2.0.0; what is none is below all others, in the order of its text. */
final class SemVersion implements VersionOrder {

    private static final Pattern NUMBER_THAT_OVERFLOWS = Pattern.compile("[0-9]{19,}");
    private static final Pattern MAJOR = Pattern.compile("\\d+");
    private static final Pattern MAJOR_AND_MINOR = Pattern.compile("\\d+\\.\\d+");

    private final String text;
    private final @Nullable Semver semver;

    SemVersion(String text) {
        this.text = text;
        this.semver = parse(text);
    }

    /** The end of a range, where {@code 2} and {@code 2.0} mean 2.0.0. */
    static SemVersion bound(String text) {
        if (MAJOR.matcher(text).matches()) {
            return new SemVersion(text + ".0.0");
        }
        return new SemVersion(MAJOR_AND_MINOR.matcher(text).matches() ? text + ".0" : text);
    }

    /** The library takes a leading `v` and spaces as well, and compares numbers as long ones only. */
    private static @Nullable Semver parse(String text) {
        Semver parsed = Semver.parse(text);
        if (parsed == null || !parsed.getVersion().equals(text)) {
            return null;
        }
        return parsed.getPreRelease().stream()
                        .anyMatch(part -> NUMBER_THAT_OVERFLOWS.matcher(part).matches())
                ? null
                : parsed.withClearedBuild();
    }

    boolean isReadable() {
        return semver != null;
    }

    boolean isPreRelease() {
        return semver != null && !semver.getPreRelease().isEmpty();
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int compareTo(VersionOrder other) {
        if (!(other instanceof SemVersion version)) {
            throw new IllegalArgumentException(text + " and " + other + " are versions of two schemes");
        }
        if (semver == null || version.semver == null) {
            int readable = Boolean.compare(isReadable(), version.isReadable());
            return readable == 0 ? text.compareTo(version.text) : readable;
        }
        return semver.compareTo(version.semver);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SemVersion version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return semver == null ? text.hashCode() : semver.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
