package dev.plimsoll.recipes.libraries;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A library as a package URL names it, with or without a version. */
public record Library(
        String group, String artifact, @Nullable String version) {
    private static final Pattern PURL = Pattern.compile("pkg:maven/([\\w.-]+)/([\\w.-]+)(?:@([\\w.+-]+))?");

    /** Empty where the text is no package URL of one Maven library. */
    public static Optional<Library> of(@Nullable String purl) {
        Matcher matcher = PURL.matcher(purl == null ? "" : purl);
        return matcher.matches()
                ? Optional.of(new Library(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    /** {@code group:artifact}. */
    public String name() {
        return group + ":" + artifact;
    }

    boolean is(@Nullable String otherGroup, @Nullable String otherArtifact) {
        return group.equals(otherGroup) && artifact.equals(otherArtifact);
    }

    @Override
    public String toString() {
        return version == null ? name() : name() + ":" + version;
    }
}
