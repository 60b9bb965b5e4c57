package dev.plimsoll.standards.migrate;

import java.util.function.Consumer;

/** Migrates repositories; found by {@link java.util.ServiceLoader} in the class loader of the migrator. */
public interface Migrator {

    /**
     * Clones a repository, proves it, runs recipes over it and proves it again; the result is a branch of the clone.
     *
     * @param progress is told in one line each what is being done
     * @throws MigrationException when it cannot be begun, or not be brought to an end
     */
    Migrated migrate(MigrationOrder order, Consumer<String> progress) throws InterruptedException;
}
