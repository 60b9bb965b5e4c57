package dev.plimsoll.rules.dependencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The POMs of a repository, of which a build may be asked for one module alone. */
public final class RepositoryPoms {
    private RepositoryPoms() {}

    /** In the order of their paths, without what builds and tools left behind. */
    public static List<Path> of(Path repository) {
        List<Path> poms = new ArrayList<>();
        try {
            Files.walkFileTree(repository, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(repository) || mayHoldModules(String.valueOf(folder.getFileName()))
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.endsWith("pom.xml")) {
                        poms.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return poms.stream().sorted().toList();
    }

    private static boolean mayHoldModules(String folder) {
        return !folder.startsWith(".") && !Set.of("target", "node_modules").contains(folder);
    }
}
