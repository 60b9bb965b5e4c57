package dev.plimsoll.maven.report;

import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Package URLs of Maven artifacts. */
public final class Purl {
    private Purl() {}

    /** The package URL of a library. */
    public static String of(Library library) {
        String classifier = library.classifier().isEmpty() ? "" : "classifier=" + encoded(library.classifier()) + "&";
        return of(library.group(), library.artifact(), library.version(), classifier + "type=" + type(library.type()));
    }

    /** The package URL of a library without qualifiers, by which versions are governed. */
    public static String bare(Library library) {
        return of(library.group(), library.artifact(), library.version());
    }

    /** The package URL of a BOM or a parent. */
    public static String of(Bom bom) {
        return of(bom.group(), bom.artifact(), bom.version(), "type=pom");
    }

    /** The package URL of a module's artifact. */
    public static String of(MavenModule.Coordinates module) {
        return of(module.group(), module.artifact(), module.version(), "type=" + type(module.packaging()));
    }

    private static String of(String group, String artifact, String version, String qualifiers) {
        return of(group, artifact, version) + "?" + qualifiers;
    }

    private static String of(String group, String artifact, String version) {
        return "pkg:maven/" + encoded(group) + "/" + encoded(artifact) + "@" + encoded(version);
    }

    private static String type(String type) {
        return type.equals("test-jar") || type.equals("maven-plugin") ? "jar" : encoded(type);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
