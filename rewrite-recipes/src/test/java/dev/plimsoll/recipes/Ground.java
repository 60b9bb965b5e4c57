package dev.plimsoll.recipes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.openrewrite.java.JavaParser;

/** What services of one generation of Spring Boot compile against: the real libraries, as Maven resolves {@code src/test/grounds}. */
public enum Ground {
    BOOT_1_5,
    BOOT_2_7,
    BOOT_3_5,
    BOOT_4;

    private static final Path FOLDER = Path.of("src/test/grounds").toAbsolutePath();
    private static final Map<Ground, List<Path>> KNOWN = new HashMap<>();

    /** A parser whose sources know all types of this ground. */
    public JavaParser.Builder<?, ?> parser() {
        return JavaParser.fromJavaVersion().classpath(jars()).logCompilationWarningsAndErrors(true);
    }

    /** The jars, resolved once for a POM. */
    public List<Path> jars() {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(this, Ground::resolved);
        }
    }

    /** The version of Spring Boot. */
    public String version() {
        return read(pom()).replaceFirst("(?s).*?<version>(.*?)</version>.*", "$1");
    }

    private Path pom() {
        return FOLDER.resolve(
                name().toLowerCase(Locale.ROOT).replaceFirst("_", "-").replace('_', '.') + ".xml");
    }

    private List<Path> resolved() {
        Path paths = Path.of(
                "target/grounds", name() + "-" + Integer.toHexString(read(pom()).hashCode()));
        List<Path> jars = Files.exists(paths) ? split(paths) : List.of();
        return !jars.isEmpty() && jars.stream().allMatch(Files::exists) ? jars : split(resolve(paths.toAbsolutePath()));
    }

    private Path resolve(Path paths) {
        try {
            Files.createDirectories(paths.getParent());
            Path log = paths.resolveSibling(name() + ".log");
            Process maven = new ProcessBuilder(
                            FOLDER.resolve("../../../../mvnw").normalize().toString(),
                            "-B",
                            "-f",
                            pom().toString(),
                            "-Dmaven.repo.local=" + System.getProperty("localRepository"),
                            "-Dmdep.outputFile=" + paths,
                            "dependency:build-classpath")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (maven.waitFor() != 0) {
                throw new IllegalStateException(pom() + " does not resolve: " + read(log));
            }
            return paths;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> split(Path paths) {
        return Stream.of(read(paths).strip().split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
