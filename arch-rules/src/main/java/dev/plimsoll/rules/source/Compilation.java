package dev.plimsoll.rules.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What javac needs to read a module's sources once more, all paths absolute.
 *
 * @param classes the folder of what these files were compiled to, whether it exists or not
 * @param processorPath where annotation processors are found; empty leaves them to the class path
 * @param processing whether annotation processors run
 * @param words what the company calls the things that standards speak of, see {@link Words}
 * @param release as {@code maven.compiler.release} or {@code source} has it: {@code 17}, {@code 1.8}
 */
public record Compilation(
        List<String> files,
        String classes,
        List<String> classPath,
        List<String> processorPath,
        boolean processing,
        @Nullable String release,
        String encoding,
        Map<String, List<String>> words) {

    public Compilation {
        files = List.copyOf(files);
        classPath = List.copyOf(classPath);
        processorPath = List.copyOf(processorPath);
        words = Map.copyOf(words);
    }

    /** Of some of the files, against the classes of the others. */
    Compilation of(List<String> some, boolean processed) {
        List<String> withClasses = new ArrayList<>(List.of(classes));
        withClasses.addAll(classPath);
        return new Compilation(some, classes, withClasses, processorPath, processed, release, encoding, words);
    }
}
