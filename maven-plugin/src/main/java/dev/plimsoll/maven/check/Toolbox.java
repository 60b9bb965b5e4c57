package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.BomReader;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.policy.FleetPolicy;
import dev.plimsoll.maven.report.Goals;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * What a check works with.
 *
 * @param version the plugin's version
 * @param classPath the plugin's own jars
 * @param fleet finds the enforcer's policy, which comes before all others
 * @param asked where the gate is asked how fresh libraries are
 */
public record Toolbox(
        String version,
        List<Path> classPath,
        Artifacts artifacts,
        BomReader boms,
        Supplier<Optional<FleetPolicy>> fleet,
        Asked asked) {

    public Toolbox {
        classPath = List.copyOf(classPath);
    }

    /** One that knows no enforcer. */
    public Toolbox(String version, List<Path> classPath, Artifacts artifacts, BomReader boms) {
        this(version, classPath, artifacts, boms, Optional::empty, Asked.NOBODY);
    }

    /** The same with the policy of an enforcer. */
    Toolbox with(Supplier<Optional<FleetPolicy>> other) {
        return new Toolbox(version, classPath, artifacts, boms, other, asked);
    }

    /** The same, asking there. */
    public Toolbox asking(Asked whom) {
        return new Toolbox(version, classPath, artifacts, boms, fleet, whom);
    }

    /** The policy that holds for a module: the enforcer's, else the nearest file's, else the defaults. */
    public PolicySource policy(MavenModule module) throws IOException {
        Optional<FleetPolicy> found = fleet.get();
        return found.isPresent() ? PolicySource.of(found.get()) : PolicySource.of(module);
    }

    /** The file that would hold for a module, if there were no enforcer's policy. */
    Optional<String> unused(MavenModule module) throws IOException {
        return fleet.get().isEmpty()
                ? Optional.empty()
                : PolicySource.fileOf(module).map(PolicySource::name);
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
        // Maven keeps this one to itself and only shows it.
        jars.add(file(LoggerFactory.class.getProtectionDomain().getCodeSource().getLocation()));
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
