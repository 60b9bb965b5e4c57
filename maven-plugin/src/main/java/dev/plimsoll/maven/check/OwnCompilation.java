package dev.plimsoll.maven.check;

import dev.plimsoll.javac.PlimsollPlugin;
import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.AtomicFile;
import dev.plimsoll.rules.source.Recording;
import dev.plimsoll.rules.source.SourceFindings;
import dev.plimsoll.rules.source.Words;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The project's own compilation, in which our checks took part. What it found holds as long as every source, the class
 * path, the compiler's settings, the vocabulary and the checks themselves are what they were; in doubt it does not hold.
 */
public final class OwnCompilation {
    private static final Set<String> COMPILED_WITH = Set.of("compile", "provided", "system");

    private final MavenModule module;
    private final Toolbox toolbox;
    private final Map<String, List<String>> words;

    public OwnCompilation(MavenModule module, Toolbox toolbox, Vocabulary vocabulary) {
        this.module = module;
        this.toolbox = toolbox;
        this.words = Words.of(vocabulary);
    }

    /** Where it and {@code check} leave things for each other. */
    public Path folder() {
        return module.reports().resolve("javac");
    }

    /** Leaves there what the checks need to take part. */
    public void prepare() throws IOException {
        AtomicFile.write(
                folder().resolve(PlimsollPlugin.CLASS_PATH),
                toolbox.classPath().stream().map(Path::toString).collect(Collectors.joining("\n")));
        new Recording.Wish(key(), words).write(folder());
    }

    /**
     * What it found, if that holds.
     *
     * @param files all sources that a pass would read now: neither module descriptors nor what processors wrote
     */
    Optional<SourceFindings> find(List<String> files) throws IOException {
        Optional<Recording> found = Recording.find(folder());
        if (found.isEmpty() || !found.get().key().equals(key())) {
            return Optional.empty();
        }
        Map<String, String> now = new HashMap<>();
        for (String file : files) {
            now.put(file, Recording.digest(Path.of(file)));
        }
        Map<String, String> then = new HashMap<>(found.get().sources());
        then.keySet().removeIf(file -> file.endsWith("module-info.java") || isByProcessor(file));
        return now.equals(then)
                ? Optional.of(new SourceFindings(
                        found.get().findings().stream()
                                .filter(finding -> !isByProcessor(finding.file()))
                                .toList(),
                        null,
                        null))
                : Optional.empty();
    }

    private boolean isByProcessor(String file) {
        return module.compiler().processing()
                && Path.of(file).startsWith(module.compiler().generated());
    }

    private String key() {
        Inputs inputs = new Inputs()
                .text(System.getProperty("java.home"))
                .text(Runtime.version())
                .stamps(toolbox.classPath())
                .text(new TreeMap<>(words));
        CacheKey.add(inputs, module.compiler());
        for (Library library : module.libraries()) {
            Path file = library.file();
            if (COMPILED_WITH.contains(library.scope()) && file != null) {
                inputs.text(file).stamps(List.of(file));
            }
        }
        return inputs.key();
    }
}
