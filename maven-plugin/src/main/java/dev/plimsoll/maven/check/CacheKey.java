package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.MavenModule;
import java.nio.file.Path;
import java.util.List;

/** The key under which a module's outcome is kept: everything that an engine could look at. */
final class CacheKey {
    private CacheKey() {}

    /**
     * The key.
     *
     * @param plugin the plugin's own jars
     */
    static String of(MavenModule module, PolicySource policy, List<Path> plugin) {
        Inputs inputs = new Inputs()
                .text(System.getProperty("java.home"))
                .text(Runtime.version())
                .stamps(plugin)
                .text(policy.text())
                .text(module.coordinates())
                .text(module.compiler())
                .text(module.libraries())
                .stamps(module.classPath())
                .contents(module.classes());
        module.sources().forEach(inputs::contents);
        return inputs.stamps(List.of(module.folder().resolve("src")))
                .stampsIn(module.folder())
                .stampsIn(module.repository())
                .key();
    }
}
