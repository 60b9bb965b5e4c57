package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.policy.Policy;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;

/** What the engine is asked to do: every module of the reactor at once. */
final class Orders {
    private Orders() {}

    static MendOrder of(List<MavenModule> modules, Wishes wishes, MendOrder.Maven maven) {
        return new MendOrder(
                modules.get(0).folder(),
                modules.stream().map(Orders::module).toList(),
                wishes.standards(),
                wishes.moves(),
                wishes.floors(),
                wishes.policy(),
                maven);
    }

    /** What is to be mended, by id, what is to be moved, from library to version, and what the gate asks for. */
    record Wishes(Set<String> standards, Map<String, String> moves, Map<String, String> floors, Policy policy) {}

    /** The build's own. */
    static MendOrder.Maven maven(MavenSession session) {
        MavenExecutionRequest request = session.getRequest();
        List<Path> settings = Stream.of(request.getUserSettingsFile(), request.getGlobalSettingsFile())
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
        return new MendOrder.Maven(request.getLocalRepositoryPath().toPath(), settings, request.isOffline());
    }

    private static MendOrder.Module module(MavenModule module) {
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
