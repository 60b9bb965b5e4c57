package dev.plimsoll.maven.engine;

import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.mend.MendOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A module as the engine wants to know it. */
public final class EngineModule {
    private EngineModule() {}

    /** What a person wrote in it, and all that it compiles against. */
    public static MendOrder.Module of(MavenModule module) {
        return new MendOrder.Module(
                module.folder(),
                written(module, Stream.concat(module.sources().stream(), module.testSources().stream())),
                written(module, module.resources().stream()),
                classPath(module));
    }

    private static List<Path> written(MavenModule module, Stream<Path> folders) {
        return folders.filter(folder -> !folder.startsWith(module.target())).toList();
    }

    /** The module's own classes too: what was generated is known by them alone. */
    private static List<Path> classPath(MavenModule module) {
        Stream<Path> own = Stream.of(module.classes()).filter(Files::isDirectory);
        return Stream.concat(module.libraries().stream().map(Library::file).filter(Objects::nonNull), own)
                .toList();
    }
}
