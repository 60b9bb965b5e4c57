package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.Setting;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.properties.tree.Properties;
import org.openrewrite.text.PlainText;
import org.openrewrite.xml.tree.Xml;
import org.openrewrite.yaml.tree.Yaml;

/** What the files of a service ask of H2 that PostgreSQL does not have. */
final class InMemoryUses {
    private static final String MIGRATIONS = "src/main/resources/db/migration/V";
    private static final Pattern OWN = Pattern.compile(
            "jdbc:h2:|\\borg\\.h2\\.|\\bEmbeddedDatabase\\w*|@(?:DataJpaTest|DataJdbcTest|JdbcTest|JooqTest|AutoConfigureTestDatabase)\\b");
    private static final Pattern DIALECT = Pattern.compile(
            "(?i)\\b(?:auto_increment|[cb]lob|nclob|datetime|tinyint|long(?:text|blob)|mediumtext|varchar2|varchar_ignorecase|(?:var)?binary"
                    + "|double(?!\\s+precision)|(?<!\\bas\\s{1,9})identity|merge\\s+into\\s+\\S+\\s+key"
                    + "|random_uuid|create\\s+alias|dual|sysdate)\\b|`");

    private final InMemoryModule module;

    InMemoryUses(InMemoryModule module) {
        this.module = module;
    }

    Optional<String> reasonToLeave() {
        return Stream.<Supplier<Optional<String>>>of(this::inMigrations, this::inSettings, this::inSources)
                .flatMap(look -> look.get().stream())
                .findFirst();
    }

    private Optional<String> inMigrations() {
        List<SourceFile> migrations = module.files()
                .filter(file -> module.path(file).startsWith(MIGRATIONS))
                .toList();
        boolean isOff = module.entries()
                .anyMatch(entry ->
                        entry.key().endsWith("flyway.enabled") && entry.value().equals("false"));
        if (migrations.isEmpty()) {
            return Optional.of("H2 has no Flyway migrations that could make its tables in PostgreSQL");
        }
        return isOff
                ? Optional.of("its settings switch Flyway off, which would make its tables in PostgreSQL")
                : migrations.stream()
                        .filter(PlainText.class::isInstance)
                        .flatMap(file -> found(DIALECT, file, "which PostgreSQL does not know").stream())
                        .findFirst();
    }

    private Optional<String> inSettings() {
        boolean isKept = module.settings().anyMatch(file -> file.printAll().matches("(?s).*jdbc:(?!h2:mem:).*"));
        if (isKept) {
            return Optional.of("its data is not only in memory; move it to PostgreSQL by hand");
        }
        boolean hasNoPlace = module.mainSettings()
                .filter(file -> module.lacksUrl(file) && hasNoPlace(file))
                .isPresent();
        if (hasNoPlace) {
            return Optional.of(
                    "no application.properties or application.yml says for all profiles where its database is,"
                            + " and the one that is there has several parts, or nothing that could be read");
        }
        boolean isElsewhere = module.entries().anyMatch(InMemoryUses::isElsewhere)
                || module.files()
                        .filter(file -> file instanceof PlainText || file instanceof Yaml.Documents)
                        .anyMatch(file -> file.printAll().contains("SPRING_DATASOURCE_URL"));
        if (isElsewhere) {
            return Optional.of("where its database is, something outside of the sources says");
        }
        boolean isNamed = module.settings().anyMatch(H2Settings::isStrange);
        if (isNamed) {
            return Optional.of("its settings name the database in another way than by " + InMemoryModule.URL);
        }
        return module.files().anyMatch(file -> module.path(file).equals("src/test/resources/META-INF/spring.factories"))
                ? Optional.of("its tests have a spring.factories of their own")
                : Optional.empty();
    }

    private static boolean isElsewhere(Setting setting) {
        return setting.key().matches("spring\\.datasource\\..*url")
                        && setting.value().contains("${")
                || setting.key().matches("spring\\.(?:config\\.import|cloud\\.config\\.uri)");
    }

    /** In one of several parts a setting would count for that part alone. */
    private static boolean hasNoPlace(SourceFile file) {
        if (file instanceof Properties.File) {
            return file.printAll().contains("#---");
        }
        return !(file instanceof Yaml.Documents yaml)
                || yaml.getDocuments().size() > 1
                || Setting.of(file).isEmpty();
    }

    private Optional<String> inSources() {
        return module.files()
                .filter(file -> module.path(file).startsWith("src/")
                        && (file instanceof J.CompilationUnit
                                || file instanceof PlainText
                                || file instanceof Xml.Document))
                .flatMap(file -> found(OWN, file, "which is there with H2 alone").stream())
                .findFirst();
    }

    private Optional<String> found(Pattern pattern, SourceFile file, String why) {
        Matcher matcher = pattern.matcher(file.printAll());
        return matcher.find()
                ? Optional.of(module.path(file) + " uses " + matcher.group() + ", " + why)
                : Optional.empty();
    }
}
