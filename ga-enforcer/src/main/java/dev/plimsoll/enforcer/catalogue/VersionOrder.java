package dev.plimsoll.enforcer.catalogue;

import org.apache.maven.artifact.versioning.ComparableVersion;

/** A version with Maven's own order, and what its text says about it. */
public final class VersionOrder implements Comparable<VersionOrder> {

    private final String text;
    private final ComparableVersion comparable;

    private VersionOrder(String text) {
        this.text = text;
        this.comparable = new ComparableVersion(text);
    }

    public static VersionOrder of(String text) {
        return new VersionOrder(text);
    }

    public String text() {
        return text;
    }

    @Override
    public int compareTo(VersionOrder other) {
        return comparable.compareTo(other.comparable);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VersionOrder version && comparable.equals(version.comparable);
    }

    @Override
    public int hashCode() {
        return comparable.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
