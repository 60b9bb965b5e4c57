package dev.plimsoll.recipes.dependencies;

import dev.plimsoll.recipes.Setting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** A service whose only database driver is that of H2, with its files. */
final class InMemoryModule {
    static final String URL = "spring.datasource.url";

    private static final String SETTINGS =
            "src/(?:main|test)/resources/(?:config/)?(?:application|bootstrap)[^/]*\\.(?:properties|ya?ml)";

    private static final List<String> MAIN_SETTINGS = Stream.of("", "config/")
            .flatMap(folder -> Stream.of("properties", "yml", "yaml")
                    .map(kind -> "src/main/resources/" + folder + "application." + kind))
            .toList();

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

    private boolean isMainSettings(SourceFile file) {
        return MAIN_SETTINGS.contains(path(file));
    }

    /** The file that a new setting goes to. */
    Optional<SourceFile> mainSettings() {
        return settings()
                .filter(this::isMainSettings)
                .min(Comparator.comparingInt(file -> MAIN_SETTINGS.indexOf(path(file))));
    }

    /** Whether none of the files that hold for all profiles says where the database is, and this one should. */
    boolean lacksUrl(SourceFile file) {
        return mainSettings().filter(main -> path(main).equals(path(file))).isPresent()
                && settings()
                        .filter(this::isMainSettings)
                        .flatMap(main -> Setting.ofAllProfiles(main).stream())
                        .noneMatch(setting -> setting.key().equals(URL));
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

    /** What its settings say, those of the service itself first. */
    Stream<Setting> entries() {
        return Stream.concat(settings().filter(this::isMainSettings), settings().filter(file -> !isMainSettings(file)))
                .flatMap(file -> Setting.of(file).stream());
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
                .filter(entry -> entry.key().equals(URL))
                .map(entry -> entry.value().replaceFirst("jdbc:h2:mem:(\\w*).*", "$1"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(artifact.replace('-', '_'));
    }
}
