package dev.plimsoll.recipes.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.Ground;
import java.io.File;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Moves one source of a service with Spring Security, and compiles what becomes of it with the libraries of Spring Boot 4. */
final class SecurityMove {
    private static final String SOURCE = "src/main/java/com/acme/Security.java";

    private SecurityMove() {}

    static void assertMoved(Ground ground, String before, String after) {
        Move moved = move(ground, before);
        assertThat(moved.left()).isEmpty();
        assertThat(moved.files().get(SOURCE)).isEqualTo(after);
        assertThat(errors(after)).isEmpty();
    }

    static void assertLeft(Ground ground, String source, String reason) {
        Move moved = move(ground, source);
        assertThat(moved.files()).containsEntry(SOURCE, source);
        assertThat(moved.left()).anySatisfy(row -> assertThat(row).contains(reason));
    }

    private static Move move(Ground ground, String source) {
        String library = ShopPom.dependency("org.springframework.boot", "spring-boot-starter-security");
        return Move.of(
                "dev.plimsoll.ToSpringBoot4",
                ground,
                Map.of("pom.xml", ShopPom.pom(ground.version(), library), SOURCE, source));
    }

    private static List<String> errors(String source) {
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///com/acme/Security.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        String jars =
                Ground.BOOT_4.jars().stream().map(String::valueOf).collect(Collectors.joining(File.pathSeparator));
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        found,
                        List.of("-classpath", jars, "-proc:none", "-d", System.getProperty("java.io.tmpdir")),
                        null,
                        List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .map(String::valueOf)
                .toList();
    }
}
