package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.Library;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.rules.ProjectFacts.Load;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Weighs what a deployable carries, before compression: a folder of classes weighs what the jar made of it does. */
final class Weight {
    private Weight() {}

    static Load of(MavenModule module) {
        long own = bytes(module.classes());
        if (module.coordinates().packaging().equals("war")) {
            own += bytes(module.folder().resolve("src/main/webapp"));
        }
        Map<String, Long> libraries = new TreeMap<>();
        for (Library library : module.libraries()) {
            Path file = library.file();
            if (file != null && module.packing().takes(library)) {
                long bytes = bytes(file);
                if (module.packing().isOwn(library)) {
                    own += bytes;
                } else {
                    libraries.merge(library.key(), bytes, Long::sum);
                }
            }
        }
        return new Load(own, libraries);
    }

    private static long bytes(Path file) {
        try {
            if (Files.isDirectory(file)) {
                return folder(file);
            }
            return Files.isRegularFile(file) ? jar(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static long jar(Path file) throws IOException {
        try (ZipFile jar = new ZipFile(file.toFile())) {
            return jar.stream()
                    .mapToLong(ZipEntry::getSize)
                    .filter(size -> size > 0)
                    .sum();
        } catch (ZipException noJar) {
            return Files.size(file);
        }
    }
}
