package dev.plimsoll.recipes.boot;

import java.util.Objects;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/**
 * An artifact as a POM names it.
 *
 * @param version null where it is left to whoever manages it
 */
record Library(String group, String artifact, @Nullable String version) {

    static Library of(String name) {
        String[] parts = name.split(":");
        return new Library(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
    }

    /** {@code group:artifact}. */
    String name() {
        return group + ":" + artifact;
    }

    Library withVersion(@Nullable String other) {
        return new Library(group, artifact, other);
    }

    static boolean isBelow(String version, String other) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(other)) < 0;
    }

    static String major(@Nullable String version) {
        return Objects.requireNonNullElse(version, "").replaceFirst("[.-].*", "");
    }
}
