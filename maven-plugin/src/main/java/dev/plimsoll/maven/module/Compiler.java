package dev.plimsoll.maven.module;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the build compiles the module's main sources.
 *
 * @param release {@code 17}, {@code 1.8}; absent where the JDK decides
 * @param processing whether annotation processors run
 * @param processors coordinates of the processors, {@code group:artifact:version}; empty leaves them to the class path
 * @param generated where processors write sources
 */
public record Compiler(
        @Nullable String release, String encoding, boolean processing, List<String> processors, Path generated) {

    public Compiler {
        processors = List.copyOf(processors);
    }
}
