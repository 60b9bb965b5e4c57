package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.NewSetting;
import dev.plimsoll.recipes.Setting;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.yaml.tree.Yaml;

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

    /** Whether a file speaks of H2, and nobody knows what it would say on PostgreSQL. */
    static boolean isStrange(SourceFile file) {
        List<Setting> settings = Setting.of(file);
        if (settings.isEmpty()) {
            String text = file.printAll();
            return !(file instanceof Properties.File) && (text.contains("datasource") || names(text));
        }
        return settings.stream().anyMatch(H2Settings::isStrange)
                || file instanceof Yaml.Documents yaml && YamlOnPostgreSql.isStrange(yaml);
    }

    private static boolean isStrange(Setting setting) {
        boolean isKnown = setting.key().equals(InMemoryModule.URL) || isGone(setting.key());
        return !isKnown && (names(setting.key()) || names(setting.value()));
    }

    static SourceFile onPostgreSql(SourceFile file, InMemoryModule module, ExecutionContext context) {
        String url = url(module);
        SourceFile saying =
                module.lacksUrl(file) ? NewSetting.of(InMemoryModule.URL, url).in(file, context) : file;
        if (saying instanceof Yaml.Documents yaml) {
            return YamlOnPostgreSql.of(yaml, url, context);
        }
        return saying instanceof Properties.File properties ? properties(properties, url) : saying;
    }

    /** The file that says where the database is, in a service that had none in which that could stand. */
    static List<SourceFile> begun(InMemoryModule module) {
        return module.mainSettings().isPresent()
                ? List.of()
                : List.of(InMemoryDatabaseIsPostgreSql.file(
                        module.folder() + "src/main/resources/application.properties",
                        InMemoryModule.URL + "=" + url(module) + "\n"));
    }

    private static String url(InMemoryModule module) {
        return "jdbc:postgresql://localhost:5432/" + module.database();
    }

    private static Properties.File properties(Properties.File file, String url) {
        return file.withContent(ListUtils.map(file.getContent(), content -> {
            if (!(content instanceof Properties.Entry entry)) {
                return content;
            }
            String value = entry.getValue().getText();
            return isGone(entry.getKey())
                    ? null
                    : entry.withValue(entry.getValue().withText(value(new Setting(entry.getKey(), value), url)));
        }));
    }

    /** Whether only H2 needs a setting. */
    static boolean isGone(String key) {
        return GONE.contains(key) || DIALECTS.contains(key) || key.startsWith("spring.h2.");
    }

    /** The value that a setting has on PostgreSQL. */
    static String value(Setting setting, String url) {
        if (setting.key().equals(InMemoryModule.URL)) {
            return url;
        }
        return setting.key().equals(DDL) && MAKES_TABLES.contains(setting.value()) ? "validate" : setting.value();
    }
}
