package dev.plimsoll.migrator.worker;

import dev.plimsoll.standards.migrate.Migrated.FileChange;
import java.time.Duration;
import java.util.List;

/**
 * What one group of recipes did, which is what becomes one commit.
 *
 * @param saved the work of a person that it spares, in seconds
 * @param errors what broke on the way
 */
public record GroupRan(
        String name, List<FileChange> changes, List<String> left, List<String> errors, long saved, long millis) {

    /** The work of a person that it spares. */
    public Duration effort() {
        return Duration.ofSeconds(saved);
    }
}
