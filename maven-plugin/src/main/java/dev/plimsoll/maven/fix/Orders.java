package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.engine.EngineModule;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.policy.Policy;
import java.io.File;
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
                modules.stream().map(EngineModule::of).toList(),
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
}
