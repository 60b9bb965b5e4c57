package dev.plimsoll.recipes.dependencies;

import java.util.Set;
import java.util.regex.Pattern;
import org.openrewrite.ExecutionContext;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.properties.AddProperty;
import org.openrewrite.properties.tree.Properties;

/** The settings of a service on H2, and what they are on PostgreSQL. */
final class H2Settings {
    private static final Pattern NAME = Pattern.compile("(?i)(?:^|[^a-z0-9])h2(?:[^a-z0-9]|dialect|$)");
    private static final Set<String> GONE = Set.of(
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.datasource.driver-class-name",
            "spring.datasource.driverClassName");
    private static final Set<String> DIALECTS =
            Set.of("spring.jpa.database", "spring.jpa.database-platform", "spring.jpa.properties.hibernate.dialect");
    private static final String DDL = "spring.jpa.hibernate.ddl-auto";
    private static final Set<String> MAKES_TABLES = Set.of("create", "create-drop", "create-only", "update");

    private H2Settings() {}

    /** Whether a text speaks of H2. */
    static boolean names(String text) {
        return NAME.matcher(text).find();
    }

    /** Whether it speaks of H2, and nobody knows what it would be on PostgreSQL. */
    static boolean isStrange(Properties.Entry entry) {
        String key = entry.getKey();
        boolean isKnown = key.equals(InMemoryModule.URL)
                || GONE.contains(key)
                || DIALECTS.contains(key)
                || key.startsWith("spring.h2.");
        return !isKnown && (names(key) || names(entry.getValue().getText()));
    }

    static Properties.File onPostgreSql(Properties.File file, InMemoryModule module, ExecutionContext context) {
        String url = "jdbc:postgresql://localhost:5432/" + module.database();
        Properties.File moved = file.withContent(ListUtils.map(file.getContent(), content -> {
            if (!(content instanceof Properties.Entry entry)) {
                return content;
            }
            String key = entry.getKey();
            if (GONE.contains(key) || DIALECTS.contains(key) || key.startsWith("spring.h2.")) {
                return null;
            }
            if (key.equals(InMemoryModule.URL)) {
                return value(entry, url);
            }
            return key.equals(DDL) && MAKES_TABLES.contains(entry.getValue().getText())
                    ? value(entry, "validate")
                    : entry;
        }));
        return module.isMainSettings(file)
                ? (Properties.File) new AddProperty(InMemoryModule.URL, url, null, null, false, null, null)
                        .getVisitor()
                        .visitNonNull(moved, context)
                : moved;
    }

    private static Properties.Entry value(Properties.Entry entry, String text) {
        return entry.withValue(entry.getValue().withText(text));
    }
}
