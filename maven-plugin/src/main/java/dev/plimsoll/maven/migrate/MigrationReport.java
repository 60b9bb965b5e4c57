package dev.plimsoll.maven.migrate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.plimsoll.maven.report.AtomicFile;
import dev.plimsoll.maven.report.MigrationPage;
import dev.plimsoll.standards.migrate.Migrated;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** What became of a repository, for people and for programs. */
final class MigrationReport {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .addMixIn(FileChange.class, WithoutText.class)
            .build();

    /** The text is in the clone, and the difference says the same. */
    @JsonIgnoreProperties("after")
    private interface WithoutText {}

    private MigrationReport() {}

    /** Writes {@code report.html}, {@code report.json} and {@code changes.diff} into the folder; the page. */
    static Path write(Path folder, Migrated migrated) throws IOException {
        Path page = folder.resolve("report.html");
        AtomicFile.write(folder.resolve("report.json"), JSON.writeValueAsString(migrated) + "\n");
        StringBuilder diff = new StringBuilder();
        migrated.groups().forEach(group -> group.changes().forEach(change -> diff.append(change.diff())));
        AtomicFile.write(folder.resolve("changes.diff"), diff.toString());
        AtomicFile.write(page, MigrationPage.write(migrated));
        return page;
    }
}
