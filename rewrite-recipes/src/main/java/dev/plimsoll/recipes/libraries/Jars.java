package dev.plimsoll.recipes.libraries;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.openrewrite.ExecutionContext;
import org.openrewrite.maven.MavenExecutionContextView;
import org.openrewrite.maven.cache.LocalMavenArtifactCache;
import org.openrewrite.maven.cache.MavenArtifactCache;
import org.openrewrite.maven.cache.ReadOnlyLocalMavenArtifactCache;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.utilities.MavenArtifactDownloader;

/** The jars of libraries, from the local repository or where the POM says that they are. */
final class Jars {
    private final ExecutionContext context;
    private final Map<String, Optional<Path>> known = new HashMap<>();

    Jars(ExecutionContext context) {
        this.context = context;
    }

    /** Empty where it could not be had, or the library has none. */
    Optional<Path> of(ResolvedDependency library, MavenResolutionResult asker) {
        return known.computeIfAbsent(
                library.getGav().toString(),
                name -> Optional.ofNullable(
                        new MavenArtifactDownloader(cache(), asker.getMavenSettings(), failure -> {}, context)
                                .downloadArtifact(library)));
    }

    /** The full names of the types of a jar that others can see, nested ones with a {@code $}. */
    static Set<String> types(Collection<Path> jars) {
        return jars.stream().flatMap(jar -> types(jar).stream()).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> types(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/") && name.contains("/"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> !name.matches(".*\\$\\d.*|.*(package|module)-info"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MavenArtifactCache cache() {
        Path local = Path.of(URI.create(
                MavenExecutionContextView.view(context).getLocalRepository().getUri()));
        try {
            return new ReadOnlyLocalMavenArtifactCache(local)
                    .orElse(new LocalMavenArtifactCache(Files.createTempDirectory("jars")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
