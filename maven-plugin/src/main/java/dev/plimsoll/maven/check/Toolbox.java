package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.report.Goals;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a check works with.
 *
 * @param version the plugin's version
 * @param classPath the plugin's own jars
 * @param asked where the gate is asked how fresh libraries are
 */
public record Toolbox(String version, List<Path> classPath, Artifacts artifacts, BomReader boms, Asked asked) {

    public Toolbox {
        classPath = List.copyOf(classPath);
    }

    /** Where the gate is not asked. */
    public Toolbox(String version, List<Path> classPath, Artifacts artifacts, BomReader boms) {
        this(version, classPath, artifacts, boms, Asked.NOBODY);
    }

    /** The same, asking there. */
    public Toolbox asking(Asked whom) {
        return new Toolbox(version, classPath, artifacts, boms, whom);
    }

    /** The plugin as Maven loaded it: its class loader knows every jar. */
    public static Toolbox of(String version, Artifacts artifacts, BomReader boms) {
        ClassLoader loader = Toolbox.class.getClassLoader();
        if (!(loader instanceof URLClassLoader realm)) {
            throw new IllegalStateException("Maven loads plugins by a URLClassLoader, not by a " + loader.getClass());
        }
        List<Path> jars = new ArrayList<>();
        for (URL url : realm.getURLs()) {
            jars.add(file(url));
        }
        return new Toolbox(version, jars, artifacts, boms);
    }

    /** What to type. */
    public Goals goals() {
        return new Goals(version);
    }

    private static Path file(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
