package dev.plimsoll.enforcer.catalogue;

/** How the versions of a library are written and ordered; its package URL says which. */
public enum VersionScheme {

    /** Maven's own order, which takes any text; for everything that is not npm. */
    MAVEN,

    /** SemVer 2.0.0, for npm. */
    SEMVER;

    private static final String NPM = "pkg:npm/";

    /** @param library package URL without version, or the beginning of one */
    public static VersionScheme of(String library) {
        return library.startsWith(NPM) ? SEMVER : MAVEN;
    }

    /** Never refuses: what is no version is ordered below all others. */
    public VersionOrder version(String text) {
        return this == SEMVER ? new SemVersion(text) : new MavenVersion(text);
    }

    /** The end of a range, which may be shorter than a version. */
    VersionOrder bound(String text) {
        return this == SEMVER ? SemVersion.bound(text) : new MavenVersion(text);
    }

    /** Whether a text has a place in the order, so that it can be judged. */
    public boolean isVersion(String text) {
        return this == MAVEN || new SemVersion(text).isReadable();
    }

    /** True for milestones, candidates, snapshots and the like, which never count as released. */
    public boolean isPreRelease(String version) {
        return this == MAVEN ? VersionText.isPreRelease(version) : new SemVersion(version).isPreRelease();
    }

    /** See {@link VersionText#flavour}; only Maven's have one. */
    public String flavour(String version) {
        return this == MAVEN ? VersionText.flavour(version) : "";
    }

    /** See {@link VersionText#isDate}; the order of SemVer knows no dates. */
    public boolean isDate(String version) {
        return this == MAVEN && VersionText.isDate(version);
    }
}
