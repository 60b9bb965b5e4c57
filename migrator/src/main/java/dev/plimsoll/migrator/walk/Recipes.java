package dev.plimsoll.migrator.walk;

import dev.plimsoll.migrator.worker.EngineProcess;
import dev.plimsoll.migrator.worker.GroupRan;
import dev.plimsoll.migrator.worker.Request;
import dev.plimsoll.migrator.worker.Understood;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.migrate.MigrationOrder;
import dev.plimsoll.standards.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The ordered recipes, as the engine runs them over one project. */
final class Recipes {
    private final MigrationOrder order;
    private final EngineProcess engine;

    Recipes(MigrationOrder order, EngineProcess engine) {
        this.order = order;
        this.engine = engine;
    }

    /** The names of the groups. */
    List<String> names() throws InterruptedException {
        return run(Set.of()).stream().map(GroupRan::name).toList();
    }

    Understood parse(Path root, List<MendOrder.Module> modules) throws IOException, InterruptedException {
        List<Path> settings = Stream.ofNullable(order.builds().settings()).toList();
        return engine.parse(new Request.Project(
                root,
                modules,
                policy(root),
                new MendOrder.Maven(
                        order.builds().localRepository(),
                        settings,
                        order.builds().offline())));
    }

    /** All groups but some; before anything is parsed they only say their names. */
    List<GroupRan> run(Set<String> dropped) throws InterruptedException {
        return engine.run(new Request.Wanted(
                order.recipes(), order.recipeFile(), order.excluded().keySet(), dropped));
    }

    private String policy(Path root) throws IOException {
        if (order.policy() != null) {
            return order.policy();
        }
        Path own = root.resolve("plimsoll.yml");
        return Files.isRegularFile(own) ? Files.readString(own) : Policies.defaultText();
    }
}
