package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.MavenModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What there is in a module to be checked. */
final class Contents {
    private Contents() {}

    static boolean hasClasses(MavenModule module) {
        return holds(module.classes(), ".class");
    }

    static boolean hasSources(MavenModule module) {
        return module.sources().stream()
                .anyMatch(root -> Stream.of(".java", ".kt", ".groovy", ".scala").anyMatch(end -> holds(root, end)));
    }

    private static boolean holds(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(end)
                    && !file.endsWith("package-info.java")
                    && !file.endsWith("module-info.java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
