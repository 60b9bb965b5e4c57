package dev.plimsoll.enforcer.catalogue;

/** A version with the order of its library's {@link VersionScheme}; versions of two schemes cannot be compared. */
public sealed interface VersionOrder extends Comparable<VersionOrder> permits MavenVersion, SemVersion {

    /** As the library writes it. */
    String text();
}
