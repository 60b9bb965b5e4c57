package dev.plimsoll.recipes.data;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;

/** The columns that tables need, and the Flyway folders that can bring them, by module. */
final class VersionColumns {
    private static final Pattern MIGRATION =
            Pattern.compile("(.*?)src/main/resources/db/migration/(?:.*/)?V(\\d+)[._\\d]*?__.*\\.sql");
    private static final Pattern SOURCE = Pattern.compile("(.*?)src/main/.*");
    private static final String NAME = "src/main/resources/db/migration/V%d__add_version_columns.sql";

    /** Module folder to the highest migration in it. */
    private final Map<String, Integer> newest = new TreeMap<>();

    private final Map<String, Set<String>> statements = new TreeMap<>();

    void sawFile(Path path) {
        Matcher migration = MIGRATION.matcher(slashes(path));
        if (migration.matches()) {
            newest.merge(migration.group(1), Integer.valueOf(migration.group(2)), Math::max);
        }
    }

    void needs(Path source, String table, String column) {
        Matcher module = SOURCE.matcher(slashes(source));
        if (module.matches()) {
            statements
                    .computeIfAbsent(module.group(1), key -> new TreeSet<>())
                    .add("ALTER TABLE %s ADD COLUMN %s BIGINT DEFAULT 0 NOT NULL;"
                            .formatted(table, Entities.snakeCase(column)));
        }
    }

    List<SourceFile> migrations() {
        List<SourceFile> files = new ArrayList<>();
        statements.forEach((module, lines) -> {
            if (newest.containsKey(module)) {
                Path path = Path.of(module + NAME.formatted(newest.get(module) + 1));
                String text = lines.stream().collect(Collectors.joining("\n", "", "\n"));
                files.add(PlainText.builder().sourcePath(path).text(text).build());
            }
        });
        return files;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
