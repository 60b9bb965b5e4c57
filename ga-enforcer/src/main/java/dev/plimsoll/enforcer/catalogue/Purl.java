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

    /** @throws IllegalArgumentException with what is wrong, where it is no package URL */
    public static Purl parse(String text) {
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

    private static String name(PackageURL purl) {
        if (purl.getNamespace() == null) {
            return purl.getName();
        }
        return purl.getNamespace() + (purl.getType().equals("maven") ? ":" : "/") + purl.getName();
    }
}
