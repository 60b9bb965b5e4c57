package dev.plimsoll.recipes.dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.properties.tree.Properties;

/** A service whose only database driver is that of H2, with its files. */
final class InMemoryModule {
    static final String URL = "spring.datasource.url";

    private static final String SETTINGS =
            "src/(?:main|test)/resources/(?:config/)?(?:application|bootstrap)[^/]*\\.(?:properties|ya?ml)";

    private final String folder;
    private final String artifact;
    private final Supplier<Optional<String>> inPom;
    private final List<SourceFile> files = new ArrayList<>();
    private @Nullable Optional<String> reason;

    /**
     * Without files yet.
     *
     * @param folder of the module, empty or ending with a slash
     * @param inPom why its POM cannot move, asked for when all POMs are known
     */
    InMemoryModule(String folder, String artifact, Supplier<Optional<String>> inPom) {
        this.folder = folder;
        this.artifact = artifact;
        this.inPom = inPom;
    }

    void add(SourceFile file) {
        files.add(file);
    }

    String folder() {
        return folder;
    }

    /** Looked for once, as it asks for the text of all files. */
    Optional<String> reasonToLeave() {
        if (reason == null) {
            reason = inPom.get().or(() -> new InMemoryUses(this).reasonToLeave());
        }
        return reason;
    }

    boolean isPomOrSettings(SourceFile file) {
        String path = path(file);
        return InMemoryDatabases.path(file).startsWith(folder) && (path.equals("pom.xml") || path.matches(SETTINGS));
    }

    boolean isMainSettings(SourceFile file) {
        return path(file).equals("src/main/resources/application.properties");
    }

    /** Below the folder of the module. */
    String path(SourceFile file) {
        String path = InMemoryDatabases.path(file);
        return path.startsWith(folder) ? path.substring(folder.length()) : path;
    }

    Stream<SourceFile> files() {
        return files.stream();
    }

    Stream<SourceFile> settings() {
        return files().filter(file -> path(file).matches(SETTINGS));
    }

    /** What its properties say, those of the service itself first. */
    Stream<Properties.Entry> entries() {
        return Stream.concat(settings().filter(this::isMainSettings), settings().filter(file -> !isMainSettings(file)))
                .filter(Properties.File.class::isInstance)
                .flatMap(file -> ((Properties.File) file).getContent().stream())
                .filter(Properties.Entry.class::isInstance)
                .map(Properties.Entry.class::cast);
    }

    boolean hasTests() {
        return tests().findAny().isPresent();
    }

    Stream<J.CompilationUnit> tests() {
        return files().filter(file -> path(file).startsWith("src/test/java/"))
                .filter(J.CompilationUnit.class::isInstance)
                .map(J.CompilationUnit.class::cast)
                .filter(unit -> unit.getTypesInUse().getTypesInUse().stream()
                        .anyMatch(type -> type.toString().startsWith("org.springframework.boot.test.")));
    }

    String database() {
        return entries()
                .filter(entry -> entry.getKey().equals(URL))
                .map(entry -> entry.getValue().getText().replaceFirst("jdbc:h2:mem:(\\w*).*", "$1"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(artifact.replace('-', '_'));
    }
}
