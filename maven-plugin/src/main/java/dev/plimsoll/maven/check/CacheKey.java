package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Compiler;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.module.OwnVersions;
import dev.plimsoll.maven.module.Packing;
import dev.plimsoll.rules.dependencies.RepositoryPoms;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.artifact.ArtifactUtils;

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
                .text(policy.name());
        add(inputs, module.coordinates());
        add(inputs, module.compiler());
        for (Library library : module.libraries()) {
            add(inputs, library);
        }
        for (Bom bom : module.boms()) {
            inputs.text(bom.id()).text(bom.role());
        }
        add(inputs, module.versions());
        add(inputs, module);
        inputs.text(module.packing().own());
        inputs.stamps(module.classPath()).contents(module.classes());
        for (Path root : module.sources()) {
            inputs.contents(root);
        }
        return inputs.stamps(siblings(module))
                .stamps(List.of(module.folder().resolve("src")))
                .stampsIn(module.folder())
                .stampsIn(module.repository())
                .stamps(module.catalogueFiles())
                .key();
    }

    /** Also told by {@link Subject}: the POMs of the repository, for a release that runs with a snapshot, which may be its own. */
    static List<Path> siblings(MavenModule module) {
        return !ArtifactUtils.isSnapshot(module.coordinates().version())
                        && module.libraries().stream().anyMatch(library -> ArtifactUtils.isSnapshot(library.version()))
                ? RepositoryPoms.of(module.repository())
                : List.of();
    }

    /** Also told by {@link Subject}: a POM above may say it. */
    static void add(Inputs inputs, MavenModule module) {
        Packing packing = module.packing();
        inputs.text(module.deployable())
                .text(module.foundations())
                .text(packing.libraries())
                .text(packing.only())
                .text(packing.without());
    }

    private static void add(Inputs inputs, MavenModule.Coordinates module) {
        inputs.text(module.group())
                .text(module.artifact())
                .text(module.version())
                .text(module.packaging());
    }

    /** Field by field: the text of a record is linked when it is first asked for, which a check with no change would feel. */
    static void add(Inputs inputs, Compiler compiler) {
        inputs.text(compiler.release())
                .text(compiler.encoding())
                .text(compiler.processing())
                .text(compiler.processors())
                .text(compiler.generated());
    }

    /** Also told by {@link Subject}: what an ancestor's POM makes of the module's own versions is in no file of the module. */
    static void add(Inputs inputs, OwnVersions versions) {
        versions.givers().forEach(bom -> inputs.text(bom.id()).text(bom.role()));
        versions.declared()
                .forEach(own -> inputs.text(own.key()).text(own.version()).text(own.managed()));
        versions.properties().forEach(own -> inputs.text(own.name())
                .text(own.value())
                .text(own.published())
                .text(own.bom())
                .text(own.manages()));
    }

    private static void add(Inputs inputs, Library library) {
        inputs.text(library.group())
                .text(library.artifact())
                .text(library.version())
                .text(library.type())
                .text(library.classifier())
                .text(library.scope())
                .text(library.optional())
                .text(library.trail());
    }
}
