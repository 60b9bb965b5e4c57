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
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Takes what the module's own compilation found, else compiles its sources once more with our checks alone. */
final class SourceEngine {
    private final MavenModule module;
    private final Toolbox toolbox;
    private final Vocabulary vocabulary;

    SourceEngine(MavenModule module, Toolbox toolbox, Vocabulary vocabulary) {
        this.module = module;
        this.toolbox = toolbox;
        this.vocabulary = vocabulary;
    }

    SourceCheck.Result run(Sources sources) throws IOException, InterruptedException {
        List<String> files = files();
        if (files.isEmpty()) {
            return SourceCheck.Result.notRun(Obstacle.NO_SOURCES, "the module has no Java sources");
        }
        Optional<SourceFindings> compiled = new OwnCompilation(module, toolbox, vocabulary).find(files);
        if (compiled.isPresent()) {
            return SourceCheck.of(compiled.get(), sources);
        }
        try {
            return SourceCheck.run(
                    compilation(files),
                    toolbox.classPath(),
                    sources,
                    module.reports().resolve("work"));
        } catch (DependencyResolutionException e) {
            return SourceCheck.Result.notRun(
                    Obstacle.PROCESSORS_OUT_OF_REACH, "the annotation processors cannot be fetched: " + e.getMessage());
        }
    }

    private Compilation compilation(List<String> files) throws DependencyResolutionException {
        Compiler compiler = module.compiler();
        return new Compilation(
                files,
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
