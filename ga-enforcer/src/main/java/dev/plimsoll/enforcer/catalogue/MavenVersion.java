package dev.plimsoll.enforcer.catalogue;

import org.apache.maven.artifact.versioning.ComparableVersion;

/** A version with Maven's own order, which any text has. */
final class MavenVersion implements VersionOrder {

    private final String text;
    private final ComparableVersion comparable;

    MavenVersion(String text) {
        this.text = text;
        this.comparable = new ComparableVersion(text);
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int compareTo(VersionOrder other) {
        if (other instanceof MavenVersion version) {
            return comparable.compareTo(version.comparable);
        }
        throw new IllegalArgumentException(text + " and " + other + " are versions of two schemes");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MavenVersion version && comparable.equals(version.comparable);
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
