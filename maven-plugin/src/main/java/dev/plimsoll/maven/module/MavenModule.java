package dev.plimsoll.maven.module;

import dev.plimsoll.standards.delivery.CatalogInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * One module of a build.
 *
 * @param folder the module's folder
 * @param reactor the folder in which the build was started; the console's paths are relative to it
 * @param repository the root of the Git repository, or the reactor's folder where there is none
 * @param policyRoot the uppermost folder in which a policy is looked for
 * @param target the build folder
 * @param generated the folder under which sources are generated
 * @param classes the folder of main classes, which need not exist
 * @param sources main source folders, written and generated, as they exist
 * @param testSources test source folders as they exist
 * @param resources resource folders as they exist
 * @param deployable whether its build makes something that is deployed as it is
 * @param packing which libraries are packed into that
 * @param foundations its parents and the BOMs that it and they import, wherever they lie, {@code group:artifact}
 * @param boms its parents and the BOMs that it and they import, as far as they are not of the same sources; what the
 *     BOMs import themselves is not among them
 */
public record MavenModule(
        Coordinates coordinates,
        Path folder,
        Path reactor,
        Path repository,
        Path policyRoot,
        Path pom,
        Path target,
        Path generated,
        Path classes,
        List<Path> sources,
        List<Path> testSources,
        List<Path> resources,
        List<Library> libraries,
        List<Bom> boms,
        OwnVersions versions,
        boolean deployable,
        Packing packing,
        List<String> foundations,
        Compiler compiler) {

    public MavenModule {
        sources = List.copyOf(sources);
        testSources = List.copyOf(testSources);
        resources = List.copyOf(resources);
        libraries = List.copyOf(libraries);
        boms = List.copyOf(boms);
        foundations = List.copyOf(foundations);
    }

    /** What a module is called. */
    public record Coordinates(String group, String artifact, String version, String packaging) {}

    /** Where the reports are written; those of all modules together take the place of the uppermost POM's own. */
    public Path reports() {
        Path reports = target.resolve("plimsoll");
        return folder.equals(reactor) && coordinates.packaging().equals("pom") ? reports.resolve("own") : reports;
    }

    /** A file as the console shows it: relative to the folder in which the build was started. */
    public String shown(Path file) {
        return (file.startsWith(reactor) ? reactor.relativize(file) : file)
                .toString()
                .replace('\\', '/');
    }

    /** Where the service catalogue may describe it: in its folder or above it, whether there is such a file or not. */
    public List<Path> catalogueFiles() {
        return Stream.iterate(folder, above -> above != null && above.startsWith(repository), Path::getParent)
                .flatMap(CatalogInfo::in)
                .toList();
    }

    /** The files and folders that its main code compiles against and runs with. */
    public List<Path> classPath() {
        return libraries.stream()
                .filter(library -> library.ofMain() && library.file() != null)
                .map(Library::file)
                .toList();
    }
}
