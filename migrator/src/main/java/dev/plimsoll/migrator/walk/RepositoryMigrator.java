package dev.plimsoll.migrator.walk;

import com.google.auto.service.AutoService;
import dev.plimsoll.migrator.git.Clone;
import dev.plimsoll.migrator.worker.EngineProcess;
import dev.plimsoll.standards.migrate.Migrated;
import dev.plimsoll.standards.migrate.MigrationException;
import dev.plimsoll.standards.migrate.MigrationOrder;
import dev.plimsoll.standards.migrate.Migrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Migrates one repository, in a clone of its own. */
@AutoService(Migrator.class)
public final class RepositoryMigrator implements Migrator {

    @Override
    public Migrated migrate(MigrationOrder order, Consumer<String> progress) throws InterruptedException {
        Path folder = order.folder().toAbsolutePath();
        try {
            Files.createDirectories(folder);
            delete(folder.resolve("clone"));
            delete(folder.resolve("logs"));
            Files.createDirectories(folder.resolve("logs"));
            try (EngineProcess engine = EngineProcess.start(order.engine(), folder.resolve("logs/engine.log"))) {
                Recipes recipes = new Recipes(order, engine);
                // A mistyped name is told before anything is cloned and built.
                recipes.names();
                progress.accept("cloning " + order.repository());
                try (Clone clone = Clone.of(order.repository(), order.revision(), folder.resolve("clone"))) {
                    return new Walk(order, clone, recipes, progress).go();
                }
            }
        } catch (IOException e) {
            throw new MigrationException(order.repository() + " could not be migrated: " + e.getMessage(), e);
        }
    }

    /** What an earlier migration of the same repository left. */
    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
