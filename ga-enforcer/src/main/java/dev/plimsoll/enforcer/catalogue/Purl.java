package dev.plimsoll.enforcer.catalogue;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import org.jspecify.annotations.Nullable;

/**
 * A package URL cut into what the gate needs.
 *
 * @param library the package URL without version, qualifiers and subpath, in canonical form
 * @param name as people of its ecosystem write it: {@code group:artifact} for Maven
 */
public record Purl(String library, String name, @Nullable String version) {

    private static final int LONGEST = 1000;
    private static final int LONGEST_VERSION = 200;

    public Purl {
        if (version != null && version.length() > LONGEST_VERSION) {
            throw new IllegalArgumentException("its version is longer than " + LONGEST_VERSION + " characters");
        }
    }

    /** @throws IllegalArgumentException with what is wrong, where it is no package URL */
    public static Purl parse(String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("it is longer than " + LONGEST + " characters");
        }
        try {
            PackageURL purl = new PackageURL(text.strip());
            String library = new PackageURL(purl.getType(), purl.getNamespace(), purl.getName(), null, null, null)
                    .canonicalize();
            String version = purl.getVersion();
            return new Purl(library, name(purl), version == null || version.isBlank() ? null : version);
        } catch (MalformedPackageURLException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    /** The same version of a library that is released together with it. */
    public Purl as(String other) {
        return other.equals(library) ? this : new Purl(other, parse(other).name(), version);
    }

    private static String name(PackageURL purl) {
        if (purl.getNamespace() == null) {
            return purl.getName();
        }
        return purl.getNamespace() + (purl.getType().equals("maven") ? ":" : "/") + purl.getName();
    }
}
