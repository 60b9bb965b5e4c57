package dev.plimsoll.recipes.data;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;

/** The columns that tables need, and the Flyway folders that can bring them, by module. */
final class VersionColumns {
    private static final Pattern MIGRATION =
            Pattern.compile("(.*?)src/main/(?:resources|java)/db/migration/(.*/)?V(\\d+)[._\\d]*?__.*\\.(?:sql|java)");
    private static final Pattern SOURCE = Pattern.compile("(.*?)src/.*");
    private static final String FOLDER = "src/main/resources/db/migration/";

    /** Module folder to the highest migration in it. */
    private final Map<String, Migration> newest = new TreeMap<>();

    private final Map<String, Set<String>> statements = new TreeMap<>();

    /** {@code folder} is below Flyway's own, empty or ending with {@code /}; dates as versions do not fit into an int. */
    private record Migration(BigInteger version, String folder) implements Comparable<Migration> {
        @Override
        public int compareTo(Migration other) {
            return version.compareTo(other.version);
        }
    }

    void sawFile(Path path) {
        Matcher file = MIGRATION.matcher(slashes(path));
        if (file.matches()) {
            String folder = file.group(2) == null ? "" : file.group(2);
            Migration migration = new Migration(new BigInteger(file.group(3)), folder);
            newest.merge(file.group(1), migration, BinaryOperator.maxBy(Comparator.naturalOrder()));
        }
    }

    void needs(Path source, String table, String column) {
        Matcher module = SOURCE.matcher(slashes(source));
        statements
                .computeIfAbsent(module.matches() ? module.group(1) : "", key -> new TreeSet<>())
                .add("ALTER TABLE %s ADD COLUMN %s BIGINT DEFAULT 0 NOT NULL;"
                        .formatted(table, Entities.snakeCase(column)));
    }

    List<SourceFile> migrations() {
        List<SourceFile> files = new ArrayList<>();
        statements.forEach((module, lines) -> {
            Migration last = newest.get(module);
            if (last != null) {
                String name = "V" + last.version.add(BigInteger.ONE) + "__add_version_columns.sql";
                files.add(PlainText.builder()
                        .sourcePath(Path.of(module + FOLDER + last.folder + name))
                        .text(lines.stream().collect(Collectors.joining("\n", "", "\n")))
                        .build());
            }
        });
        return files;
    }

    /** The statements that no migration can bring, as the modules that need them have none. */
    List<String> leftToPeople() {
        return statements.entrySet().stream()
                .filter(module -> !newest.containsKey(module.getKey()))
                .flatMap(module -> module.getValue().stream())
                .toList();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
