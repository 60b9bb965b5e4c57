package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.BaselineFile;
import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.Purl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/**
 * What a check was about: the module's POM, {@code src}, classes, BOMs, libraries, its policy, its baseline and the tool. Other than
 * {@link CacheKey} it goes by content, so that the same state is the same in the next step of a pipeline: packaging,
 * another checkout or a sibling that is a jar by now change nothing in it.
 */
final class Subject {
    private Subject() {}

    /**
     * In hex.
     *
     * @param tool the version of Plimsoll
     */
    static String of(MavenModule module, String tool) throws IOException {
        MavenModule.Coordinates own = module.coordinates();
        Inputs inputs = new Inputs()
                .text(tool)
                .text(PolicySource.of(module).text())
                .text(own.group())
                .text(own.artifact())
                .text(own.version())
                .text(own.packaging())
                .contents(module.folder().resolve("pom.xml"))
                .contents(module.folder().resolve("src"))
                .contents(module.folder().resolve(BaselineFile.NAME))
                .classes(module.classes());
        for (Bom bom : module.boms()) {
            inputs.text(bom.id()).text(bom.role());
        }
        CacheKey.add(inputs, module.versions());
        CacheKey.add(inputs, module);
        module.catalogueFiles().forEach(inputs::contents);
        CacheKey.siblings(module).forEach(inputs::contents);
        for (Library library : libraries(module)) {
            inputs.text(Purl.of(library))
                    .text(library.scope())
                    .text(library.optional())
                    .text(library.trail());
            Path file = library.file();
            if (file != null) {
                inputs.text(Packed.digest(file));
            }
        }
        return inputs.key();
    }

    /** Those of main: {@code fix}, which checks as well, knows those of tests too. */
    private static List<Library> libraries(MavenModule module) {
        return module.libraries().stream()
                .filter(Library::ofMain)
                .sorted(Comparator.comparing(Purl::of))
                .toList();
    }
}
