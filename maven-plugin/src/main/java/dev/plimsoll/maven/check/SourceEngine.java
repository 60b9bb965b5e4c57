package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.Artifacts;
import dev.plimsoll.maven.module.Compiler;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.rules.source.Compilation;
import dev.plimsoll.rules.source.SourceCheck;
import dev.plimsoll.rules.source.SourceCheck.Obstacle;
import dev.plimsoll.rules.source.SourceFindings;
import dev.plimsoll.rules.source.Words;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/**
 * Takes what the module's own compilation found, else compiles its sources once more with our checks alone.
 *
 * <p>That goes on in a JVM of its own from the start to {@link #result}, while other things are looked at in this one.
 */
final class SourceEngine implements AutoCloseable {
    private final MavenModule module;
    private final Toolbox toolbox;
    private final Vocabulary vocabulary;
    private SourceCheck.@Nullable Result notRun;
    private @Nullable SourceFindings found;
    private @Nullable SourceCheck running;

    SourceEngine(MavenModule module, Toolbox toolbox, Vocabulary vocabulary) {
        this.module = module;
        this.toolbox = toolbox;
        this.vocabulary = vocabulary;
    }

    void start() throws IOException {
        List<String> files = files();
        if (files.isEmpty()) {
            notRun = SourceCheck.Result.notRun(Obstacle.NO_SOURCES, "the module has no Java sources");
            return;
        }
        found = new OwnCompilation(module, toolbox, vocabulary).find(files).orElse(null);
        if (found == null) {
            compileOnceMore(files);
        }
    }

    /** Of what was started. */
    SourceCheck.Result result(Sources sources) throws IOException, InterruptedException {
        if (notRun != null) {
            return notRun;
        }
        return found != null
                ? SourceCheck.of(found, sources)
                : Objects.requireNonNull(running).result(sources);
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }

    private void compileOnceMore(List<String> files) throws IOException {
        try {
            running = SourceCheck.start(
                    compilation(files), toolbox.classPath(), module.reports().resolve("work"));
        } catch (DependencyResolutionException e) {
            notRun = SourceCheck.Result.notRun(
                    Obstacle.PROCESSORS_OUT_OF_REACH, "the annotation processors cannot be fetched: " + e.getMessage());
        }
    }

    private Compilation compilation(List<String> files) throws DependencyResolutionException {
        Compiler compiler = module.compiler();
        return new Compilation(
                files,
                module.classes().toString(),
                module.classPath().stream().map(Path::toString).toList(),
                processorPath(toolbox.artifacts()),
                compiler.processing(),
                compiler.release(),
                compiler.encoding(),
                Words.of(vocabulary));
    }

    private List<String> processorPath(Artifacts artifacts) throws DependencyResolutionException {
        Compiler compiler = module.compiler();
        return compiler.processing() && !compiler.processors().isEmpty()
                ? artifacts.files(compiler.processors()).stream()
                        .map(Path::toString)
                        .toList()
                : List.of();
    }

    /** Without what processors wrote, as they run again, and without module descriptors, as all is on the class path. */
    private List<String> files() throws IOException {
        Path byProcessors = module.compiler().generated();
        Stream.Builder<Path> files = Stream.builder();
        for (Path root : module.sources()) {
            if (!(module.compiler().processing() && root.startsWith(byProcessors))) {
                try (Stream<Path> found = Files.walk(root)) {
                    found.filter(Files::isRegularFile).sorted().forEach(files);
                }
            }
        }
        return files.build()
                .map(Path::toString)
                .filter(file -> file.endsWith(".java") && !file.endsWith("module-info.java"))
                .toList();
    }
}
