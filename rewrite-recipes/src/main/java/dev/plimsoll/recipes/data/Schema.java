package dev.plimsoll.recipes.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.jspecify.annotations.Nullable;

/** The tables as the Flyway migrations of a project make them, as far as the usual statements say. */
final class Schema {
    private static final Pattern FILE = Pattern.compile(".*/db/migration/(?:.*/)?V([\\d._]+)__.*\\.sql");
    private static final Pattern CREATE =
            Pattern.compile("(?is)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([\\w.\"`]+)\\s*\\((.*)\\)[^)]*");
    private static final Pattern ADD_COLUMN = Pattern.compile(
            "(?is)alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?([\\w.\"`]+)\\s+add\\s+(?:column\\s+)?(?:if\\s+not\\s+exists\\s+)?(?!constraint\\b|foreign\\b|primary\\b|unique\\b)([\\w\"`]+\\s+.*)");
    private static final Pattern ADD_CONSTRAINT =
            Pattern.compile("(?is)alter\\s+table\\s+(?:only\\s+)?([\\w.\"`]+)\\s+add\\s+((?:constraint|foreign)\\s.*)");
    private static final Pattern ALTERED = Pattern.compile(
            "(?is)alter\\s+(?:column\\s+)?([\\w\"`]+)\\s+(?:set\\s+data\\s+)?type\\s+(\\w+(?:\\s*\\([^)]*\\))?(?:\\s+with(?:out)?\\s+time\\s+zone)?)");
    private static final Pattern TABLE =
            Pattern.compile("(?is)alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?([\\w.\"`]+)\\s.*");
    private static final Pattern INLINE = Pattern.compile(
            "(?is)(?:.*\\bconstraint\\s+([\\w\"]+)\\s+)?.*?\\breferences\\s+([\\w.\"`]+)\\s*(?:\\(\\s*[\\w\"`]+\\s*\\))?(.*)");
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "(?is)(?:constraint\\s+([\\w\"]+)\\s+)?foreign\\s+key\\s*\\(\\s*([\\w\"`]+)\\s*\\)\\s*references\\s+([\\w.\"`]+)\\s*(?:\\(\\s*[\\w\"`]+\\s*\\))?(.*)");
    private static final Pattern READ_ELSEWHERE = Pattern.compile(
            "(?is)create\\s+(?:or\\s+replace\\s+)?(?:materialized\\s+)?(view|function|procedure|trigger|rule|policy)\\b.*");

    /** @param rest such as {@code on delete cascade} */
    record ForeignKey(String name, String table, String column, String target, String rest) {}

    private final Map<ComparableVersion, String> files = new TreeMap<>(Comparator.naturalOrder());
    private final Map<String, Map<String, String>> tables = new HashMap<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<String> readers = new ArrayList<>();
    private boolean read;

    /** Remembers a migration; false where the file is none. */
    boolean saw(String path, String text) {
        Matcher file = FILE.matcher(path.replace('\\', '/'));
        if (file.matches()) {
            files.merge(new ComparableVersion(file.group(1)), text, (one, other) -> one + ";\n" + other);
        } else {
            readers.add(text);
        }
        return file.matches();
    }

    Optional<String> column(String table, String column) {
        read();
        return Optional.ofNullable(tables.getOrDefault(plain(table), Map.of()).get(plain(column)));
    }

    boolean hasTable(String table) {
        read();
        return tables.containsKey(plain(table));
    }

    List<ForeignKey> foreignKeysTo(String table) {
        read();
        return foreignKeys.stream()
                .filter(key -> key.target().equals(plain(table)))
                .toList();
    }

    /** How often the migrations refer to a table, in keys of one column or of several. */
    long mentions(String table) {
        return Pattern.compile("(?i)\\breferences\\s+[\\w.\"`]*?\\b" + Pattern.quote(plain(table)) + "\\b")
                .matcher(String.join("\n", files.values()))
                .results()
                .count();
    }

    /** Whether SQL that is no plain table names it: a view, a trigger, a script beside the migrations. */
    boolean isReadElsewhere(String table) {
        read();
        Pattern name = Pattern.compile("(?i)\\b" + Pattern.quote(plain(table)) + "\\b");
        return readers.stream().anyMatch(text -> name.matcher(text).find());
    }

    static String plain(String name) {
        return name.replaceFirst(".*\\.", "").replaceAll("[\"`]", "").toLowerCase(Locale.ROOT);
    }

    private void read() {
        if (!read) {
            read = true;
            files.values().forEach(this::statements);
        }
    }

    private void statements(String text) {
        String plain = text.replaceAll("--[^\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "");
        for (String statement : plain.split(";")) {
            statement(statement.strip());
        }
    }

    private void altered(String table, String statement) {
        Matcher altered = ALTERED.matcher(statement);
        while (altered.find()) {
            String column = plain(altered.group(1));
            tables.getOrDefault(table, new HashMap<>())
                    .computeIfPresent(
                            column,
                            (name, old) -> name + " "
                                    + altered.group(2).toLowerCase(Locale.ROOT)
                                    + (old.contains("unique") ? " unique" : ""));
        }
    }

    private void statement(String statement) {
        Matcher table = TABLE.matcher(statement);
        if (table.matches()) {
            altered(plain(table.group(1)), statement);
        }
        Matcher create = CREATE.matcher(statement);
        Matcher column = ADD_COLUMN.matcher(statement);
        Matcher constraint = ADD_CONSTRAINT.matcher(statement);
        if (create.matches() && create.group(1).contains("\"")) {
            readers.add(create.group(1));
        } else if (create.matches()) {
            parts(create.group(2)).forEach(part -> part(plain(create.group(1)), part));
        } else if (column.matches()) {
            part(plain(column.group(1)), column.group(2));
        } else if (constraint.matches()) {
            part(plain(constraint.group(1)), constraint.group(2));
        } else if (READ_ELSEWHERE.matcher(statement).matches()
                || statement.matches("(?is)alter\\s+table.*(?:\\brename\\b|\\bdrop\\b).*")) {
            readers.add(statement);
        }
    }

    private void part(String table, String part) {
        Matcher key = FOREIGN_KEY.matcher(part);
        if (key.matches()) {
            String column = plain(key.group(2));
            add(new ForeignKey(name(key.group(1), table, column), table, column, plain(key.group(3)), key.group(4)));
            return;
        }
        if (part.matches("(?is)(?:constraint|primary|unique|check|exclude|key|index)\\b.*")) {
            return;
        }
        String column = plain(part.split("\\s+", 2)[0]);
        tables.computeIfAbsent(table, first -> new HashMap<>()).put(column, part.toLowerCase(Locale.ROOT));
        Matcher inline = INLINE.matcher(part);
        if (inline.matches()) {
            add(new ForeignKey(
                    name(inline.group(1), table, column), table, column, plain(inline.group(2)), inline.group(3)));
        }
    }

    private void add(ForeignKey key) {
        String rest = key.rest()
                .strip()
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)\\bnot null\\b|\\bunique\\b", "")
                .strip();
        foreignKeys.add(new ForeignKey(key.name(), key.table(), key.column(), key.target(), rest));
    }

    private static String name(@Nullable String given, String table, String column) {
        return given == null ? table + "_" + column + "_fkey" : given;
    }

    /** Split at the commas that stand in no parentheses. */
    private static List<String> parts(String body) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < body.length(); i++) {
            char letter = body.charAt(i);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == ',' && depth == 0) {
                parts.add(body.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(body.substring(start).strip());
        return parts;
    }
}
