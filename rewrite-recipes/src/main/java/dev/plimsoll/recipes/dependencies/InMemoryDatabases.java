package dev.plimsoll.recipes.dependencies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.Scope;
import org.openrewrite.properties.tree.Properties;

/** The services whose only database driver is that of H2, by the folders of their modules. */
final class InMemoryDatabases {
    private static final Set<String> DRIVERS = Set.of(
            "org.postgresql:postgresql",
            "com.mysql:mysql-connector-j",
            "mysql:mysql-connector-java",
            "org.mariadb.jdbc:mariadb-java-client",
            "com.oracle.database.jdbc:ojdbc11",
            "com.microsoft.sqlserver:mssql-jdbc",
            "org.hsqldb:hsqldb",
            "org.apache.derby:derby");
    private static final String H2 = "com.h2database:h2";

    private final Map<String, Module> modules = new TreeMap<>();
    private final List<SourceFile> files = new ArrayList<>();
    private boolean sorted;

    /** @param folder of a module, empty or ending with a slash */
    record Module(String folder, String artifact, Set<String> libraries, List<SourceFile> files) {
        Optional<String> reasonToLeave() {
            if (files.stream().noneMatch(file -> path(file).contains("src/main/resources/db/migration/V"))) {
                return Optional.of("H2 has no Flyway migrations that could make its tables in PostgreSQL");
            }
            boolean kept = settings()
                    .map(SourceFile::printAll)
                    .anyMatch(text -> text.contains("jdbc:") && !text.contains("jdbc:h2:mem:"));
            if (kept) {
                return Optional.of("its data is not only in memory; move it to PostgreSQL by hand");
            }
            if (settings().noneMatch(file -> path(file).endsWith("src/main/resources/application.properties"))) {
                return Optional.of("no application.properties says where its database is");
            }
            if (!libraries.contains("managed:dev.plimsoll:plimsoll-platform-starter")) {
                return Optional.of("it does not have the platform's BOM");
            }
            return files.stream().anyMatch(file -> path(file).endsWith("src/test/resources/META-INF/spring.factories"))
                    ? Optional.of("its tests have a spring.factories of their own")
                    : Optional.empty();
        }

        private Stream<SourceFile> settings() {
            return files.stream()
                    .filter(
                            file -> path(file)
                                    .matches(
                                            ".*src/(?:main|test)/resources/(?:config/)?(?:application|bootstrap)[^/]*\\.(?:properties|ya?ml)"));
        }

        boolean hasTests() {
            return tests().findAny().isPresent();
        }

        Stream<J.CompilationUnit> tests() {
            return files.stream()
                    .filter(file -> path(file).contains("src/test/java/"))
                    .filter(J.CompilationUnit.class::isInstance)
                    .map(J.CompilationUnit.class::cast)
                    .filter(unit -> unit.getTypesInUse().getTypesInUse().stream()
                            .anyMatch(type -> type.toString().startsWith("org.springframework.boot.test.")));
        }

        String database() {
            return settings()
                    .filter(Properties.File.class::isInstance)
                    .flatMap(file -> ((Properties.File) file).getContent().stream())
                    .filter(Properties.Entry.class::isInstance)
                    .map(Properties.Entry.class::cast)
                    .filter(entry -> entry.getKey().equals("spring.datasource.url"))
                    .map(entry -> entry.getValue().getText().replaceFirst("jdbc:h2:mem:(\\w*).*", "$1"))
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElse(artifact.replace('-', '_'));
        }
    }

    void saw(SourceFile file) {
        files.add(file);
        file.getMarkers()
                .findFirst(MavenResolutionResult.class)
                .filter(pom -> Service.is(pom.getPom()))
                .ifPresent(pom -> {
                    Set<String> libraries = Stream.of(Scope.Compile, Scope.Runtime)
                            .flatMap(scope -> pom.getDependencies().getOrDefault(scope, List.of()).stream())
                            .map(library -> library.getGroupId() + ":" + library.getArtifactId())
                            .collect(Collectors.toSet());
                    if (libraries.contains(H2) && DRIVERS.stream().noneMatch(libraries::contains)) {
                        pom.getPom()
                                .getDependencyManagement()
                                .forEach(managed -> libraries.add(
                                        "managed:" + managed.getGroupId() + ":" + managed.getArtifactId()));
                        String folder = path(file).replaceFirst("pom\\.xml$", "");
                        modules.put(
                                folder, new Module(folder, pom.getPom().getArtifactId(), libraries, new ArrayList<>()));
                    }
                });
    }

    Collection<Module> all() {
        if (!sorted) {
            sorted = true;
            files.forEach(file -> modules.entrySet().stream()
                    .filter(module -> path(file).startsWith(module.getKey()))
                    .max(Map.Entry.comparingByKey())
                    .ifPresent(module -> module.getValue().files().add(file)));
        }
        return modules.values();
    }

    /** The module whose POM or settings a file is, if that moves. */
    @Nullable
    Module moved(SourceFile file) {
        String path = path(file);
        return all().stream()
                .filter(module -> module.reasonToLeave().isEmpty()
                        && (path.equals(module.folder() + "pom.xml")
                                || path.startsWith(module.folder() + "src/")
                                        && module.settings()
                                                .anyMatch(each -> path(each).equals(path))))
                .findFirst()
                .orElse(null);
    }

    static String path(SourceFile file) {
        return file.getSourcePath().toString().replace('\\', '/');
    }
}
