package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The library and version that a request names, checked and in canonical form. */
public record ReleaseVersion(String library, String version) {

    private static final Pattern VERSION = Pattern.compile("[^\\s\\p{Cntrl}]{1,200}");

    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches();
    }

    /**
     * As a request gives them.
     *
     * @throws Refusal that names the field
     */
    public static ReleaseVersion checked(@Nullable String library, @Nullable String version) {
        String checked = library(library);
        if (version == null || version.isBlank()) {
            throw Refusal.badRequest("`version` is missing", "name the version, as in \"version\": \"3.5.15\"");
        }
        if (!isVersion(version)) {
            throw Refusal.badRequest(
                    "`version` is no version of 1 to 200 characters without spaces", "write it as the build does");
        }
        return new ReleaseVersion(checked, version);
    }

    /**
     * In canonical form.
     *
     * @throws Refusal that says what a library looks like
     */
    public static String library(@Nullable String library) {
        String example = "write a package URL without version, as in pkg:maven/org.acme/core";
        if (library == null || library.isBlank()) {
            throw Refusal.badRequest("`library` is missing", example);
        }
        Purl purl;
        try {
            purl = Purl.parse(library);
        } catch (IllegalArgumentException malformed) {
            throw Refusal.badRequest(
                    "`library` is not a package URL (" + malformed.getMessage() + "): " + shown(library), example);
        }
        if (purl.version() != null) {
            throw Refusal.badRequest("`library` has the version " + shown(purl.version()) + " in it", example);
        }
        return purl.library();
    }

    private static String shown(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "..." : text;
    }
}
