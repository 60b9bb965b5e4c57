package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.ModuleLibraries;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openrewrite.SourceFile;
import org.openrewrite.text.PlainText;

/** The columns that tables need, and the Flyway folders that can bring them, by module. */
final class NewColumns {
    private static final Pattern MIGRATION =
            Pattern.compile("(.*?)src/main/(?:resources|java)/db/migration/(.*/)?V(\\d+)[._\\d]*?__.*\\.(?:sql|java)");
    private static final Pattern SOURCE = Pattern.compile("(.*?)src/.*");
    private static final String FOLDER = "src/main/resources/db/migration/";

    /** Databases of this family do not know the zone in the name of the type. */
    private static final Pattern MY_SQL =
            Pattern.compile("auto_increment|\\bengine\\s*=|\\bdatetime\\b|table\\s+`", Pattern.CASE_INSENSITIVE);

    private static final Pattern CREATED =
            Pattern.compile("\\bcreate\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.\"`]+)", Pattern.CASE_INSENSITIVE);

    private static final Pattern ALTERED = Pattern.compile("ALTER TABLE (\\S+)");

    private static final String WITH_ZONE = " WITH TIME ZONE";

    final ModuleLibraries libraries = new ModuleLibraries();
    private final List<Need> needs = new ArrayList<>();
    private final String purpose;
    private final Set<String> onMySql = new TreeSet<>();

    /** Module folder to the highest migration in it. */
    private final Map<String, Migration> newest = new TreeMap<>();

    private final Map<String, Set<String>> statements = new TreeMap<>();

    /** Module folder to the tables that its migrations make, as far as they are SQL. */
    private final Map<String, Set<String>> made = new TreeMap<>();

    /** Module folder to the tables that scripts beside its migrations make, each with the script. */
    private final Map<String, Map<String, String>> scripts = new TreeMap<>();

    private final Set<String> ofOtherTables = new TreeSet<>();

    /** {@code folder} is below Flyway's own, empty or ending with {@code /}; dates as versions do not fit into an int. */
    private record Migration(BigInteger version, String folder) implements Comparable<Migration> {
        @Override
        public int compareTo(Migration other) {
            return version.compareTo(other.version);
        }
    }

    private record Need(SourceFile source, String statement) {}

    /** @param purpose what the migration is called after its number: {@code add_version_columns} */
    NewColumns(String purpose) {
        this.purpose = purpose;
    }

    void saw(SourceFile source) {
        Matcher file = MIGRATION.matcher(slashes(source.getSourcePath()));
        if (file.matches()) {
            if (source instanceof PlainText text
                    && MY_SQL.matcher(text.getText()).find()) {
                onMySql.add(file.group(1));
            }
            if (source instanceof PlainText text) {
                CREATED.matcher(text.getText()).results().forEach(table -> made.computeIfAbsent(
                                file.group(1), key -> new TreeSet<>())
                        .add(Schema.plain(table.group(1))));
            }
            String folder = file.group(2) == null ? "" : file.group(2);
            Migration migration = new Migration(new BigInteger(file.group(3)), folder);
            newest.merge(file.group(1), migration, BinaryOperator.maxBy(Comparator.naturalOrder()));
        } else if (source instanceof PlainText text
                && text.getSourcePath().toString().endsWith(".sql")) {
            Map<String, String> tables = scripts.computeIfAbsent(module(source), key -> new TreeMap<>());
            CREATED.matcher(text.getText())
                    .results()
                    .forEach(table -> tables.putIfAbsent(Schema.plain(table.group(1)), slashes(text.getSourcePath())));
        }
    }

    /** The script that makes a table which no migration makes; nobody knows what else it says of the table, or runs it on. */
    Optional<String> script(SourceFile source, String table) {
        String module = module(source);
        boolean isMigrated = made.getOrDefault(module, Set.of()).contains(Schema.plain(table));
        return isMigrated
                ? Optional.empty()
                : Optional.ofNullable(scripts.getOrDefault(module, Map.of()).get(Schema.plain(table)));
    }

    /** @param column its name and type: {@code version BIGINT DEFAULT 0} */
    void needs(SourceFile source, String table, String column) {
        needs.add(new Need(source, "ALTER TABLE %s ADD COLUMN %s NOT NULL;".formatted(table, column)));
    }

    /** What a migration has to do, in this order. */
    void changes(SourceFile source, List<String> ordered) {
        needs.add(new Need(source, String.join("\n", ordered)));
    }

    boolean hasMigrationsBeside(SourceFile source) {
        return newest.containsKey(module(source));
    }

    boolean isOnMySql(SourceFile source) {
        return onMySql.contains(module(source));
    }

    private static String module(SourceFile source) {
        Matcher module = SOURCE.matcher(slashes(source.getSourcePath()));
        return module.matches() ? module.group(1) : "";
    }

    /** Forgets the columns of sources that do not get their attribute; only when all files were seen is it known which. */
    void keepThoseOf(Predicate<SourceFile> mended) {
        needs.stream()
                .filter(need -> mended.test(need.source()) && !isScripted(need))
                .forEach(need -> {
                    if (isOfAnotherTable(need)) {
                        ofOtherTables.add(need.statement());
                        return;
                    }
                    statements
                            .computeIfAbsent(module(need.source()), key -> new TreeSet<>())
                            .add(need.statement());
                });
    }

    private boolean isScripted(Need need) {
        Matcher altered = ALTERED.matcher(need.statement());
        return altered.find() && script(need.source(), altered.group(1)).isPresent();
    }

    /** A migration must not alter what only Hibernate, or another database, may have. */
    private boolean isOfAnotherTable(Need need) {
        Set<String> tables = made.getOrDefault(module(need.source()), Set.of());
        Matcher altered = ALTERED.matcher(need.statement());
        return !tables.isEmpty() && altered.find() && !tables.contains(Schema.plain(altered.group(1)));
    }

    /** The statements on tables that none of the migrations makes. */
    Set<String> ofOtherTables() {
        return Set.copyOf(ofOtherTables);
    }

    /** Forgets the columns that other fixes of the same run bring. */
    void withoutThoseOf(Collection<SourceFile> others) {
        statements
                .values()
                .forEach(lines -> lines.removeIf(line -> others.stream()
                        .anyMatch(other -> other instanceof PlainText text
                                && text.getText().contains(line.replaceFirst("(ADD COLUMN \\S+ ).*", "$1")))));
        statements.values().removeIf(Set::isEmpty);
    }

    /** @param others what other fixes of the same run made, whose numbers are taken */
    List<SourceFile> migrations(Collection<SourceFile> others) {
        others.forEach(this::saw);
        List<SourceFile> files = new ArrayList<>();
        statements.forEach((module, lines) -> {
            Migration last = newest.get(module);
            if (last != null) {
                String name = "V" + last.version.add(BigInteger.ONE) + "__" + purpose + ".sql";
                files.add(PlainText.builder()
                        .sourcePath(Path.of(module + FOLDER + last.folder + name))
                        .text(text(module, lines))
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

    private String text(String module, Set<String> lines) {
        String text = String.join("\n", lines) + "\n";
        return onMySql.contains(module) ? text.replace(WITH_ZONE, "") : text;
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
