package dev.plimsoll.recipes.dependencies;

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
        boolean isOff = module.settings()
                .anyMatch(file -> file.printAll().matches("(?s).*\\bflyway(?:\\.|:\\s+)enabled\\s*[=:]\\s*false.*"));
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
        // At the end of a file of several parts a setting would count for the last part alone.
        boolean hasNoPlace = module.entries().noneMatch(entry -> entry.getKey().equals(InMemoryModule.URL))
                && module.settings().filter(module::isMainSettings).anyMatch(file -> file.printAll()
                        .contains("#---"));
        if (hasNoPlace || module.settings().noneMatch(module::isMainSettings)) {
            return Optional.of("no application.properties says where its database is");
        }
        boolean isElsewhere = module.entries()
                .anyMatch(entry -> entry.getKey().matches("spring\\.datasource\\..*url")
                        && entry.getValue().getText().contains("${"));
        if (isElsewhere) {
            return Optional.of("where its database is, something outside of the sources says");
        }
        boolean isNamed = module.entries().anyMatch(H2Settings::isStrange)
                || module.settings()
                        .filter(file -> !(file instanceof Properties.File))
                        .map(SourceFile::printAll)
                        .anyMatch(text -> text.contains("datasource") || H2Settings.names(text));
        if (isNamed) {
            return Optional.of(
                    "its settings name the database in another way than by " + InMemoryModule.URL + " in properties");
        }
        return module.files().anyMatch(file -> module.path(file).equals("src/test/resources/META-INF/spring.factories"))
                ? Optional.of("its tests have a spring.factories of their own")
                : Optional.empty();
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
