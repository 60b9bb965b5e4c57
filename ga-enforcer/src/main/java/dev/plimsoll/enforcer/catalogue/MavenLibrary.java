package dev.plimsoll.enforcer.catalogue;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** A library as the folders of a Maven repository name it. */
record MavenLibrary(String library, String group, String artifact) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+~-]{0,199}");

    MavenLibrary {
        if (!NAME.matcher(group).matches() || !NAME.matcher(artifact).matches() || group.contains("..")) {
            throw new IllegalArgumentException(library + " has a group or name that no Maven repository holds");
        }
    }

    /** What can be looked for of what a policy names; a pattern says nothing about that. */
    static Optional<MavenLibrary> find(String library) {
        try {
            return library.endsWith("*") ? Optional.empty() : Optional.of(of(library));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException where it is none of Maven */
    static MavenLibrary of(String library) {
        try {
            PackageURL purl = new PackageURL(library);
            if (!purl.getType().equals("maven") || purl.getNamespace() == null) {
                throw new IllegalArgumentException(library + " is no library of Maven");
            }
            return new MavenLibrary(library, purl.getNamespace(), purl.getName());
        } catch (MalformedPackageURLException malformed) {
            throw new IllegalArgumentException(library + " is not a package URL", malformed);
        }
    }

    /** Whether a listed version is one that a folder can have and that stays what it is. */
    static boolean isVersion(String text) {
        return VERSION.matcher(text).matches() && !text.endsWith("-SNAPSHOT");
    }

    URI metadata(URI repository) {
        return repository.resolve(folder() + "maven-metadata.xml");
    }

    URI pom(URI repository, String version) {
        String folder = version.replace("+", "%2B");
        return repository.resolve(folder() + folder + "/" + artifact + "-" + folder + ".pom");
    }

    private String folder() {
        return group.replace('.', '/') + "/" + artifact + "/";
    }
}
