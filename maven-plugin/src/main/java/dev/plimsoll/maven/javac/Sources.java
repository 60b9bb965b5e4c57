package dev.plimsoll.maven.javac;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/** What a project's source folders hold before it is compiled. */
final class Sources {
    private Sources() {}

    static boolean hasJava(MavenProject project) {
        return roots(project).anyMatch(root -> {
            try (Stream<Path> files = Files.walk(root)) {
                return files.anyMatch(file -> file.toString().endsWith(".java"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static boolean hasModuleDescriptor(MavenProject project) {
        return roots(project).anyMatch(root -> Files.exists(root.resolve("module-info.java")));
    }

    private static Stream<Path> roots(MavenProject project) {
        return project.getCompileSourceRoots().stream().map(Path::of).filter(Files::isDirectory);
    }
}
