package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.standards.policy.Vocabulary;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OneEngineIsEnoughTest {

    @Test
    void theRulesOnClassesDoWithoutErrorProne() throws Exception {
        try (URLClassLoader loader = without("error_prone", "errorprone")) {
            assertThatThrownBy(() -> loader.loadClass("com.google.errorprone.bugpatterns.BugChecker"))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> vocabulary = loader.loadClass(Vocabulary.class.getName());
            Object all = loader.loadClass(ArchitectureRules.class.getName())
                    .getMethod("all", vocabulary)
                    .invoke(null, vocabulary.getField("OWN").get(null));

            assertThat(all.getClass().getMethod("getDescription").invoke(all))
                    .isEqualTo(ArchitectureRules.all(Vocabulary.OWN).getDescription());
        }
    }

    @Test
    void theChecksOnSourcesDoWithoutArchUnit() throws Exception {
        try (URLClassLoader loader = without("archunit")) {
            assertThatThrownBy(() -> loader.loadClass("com.tngtech.archunit.lang.ArchRule"))
                    .isInstanceOf(ClassNotFoundException.class);
            Collection<?> found = (Collection<?>) loader.loadClass(Detectors.class.getName())
                    .getMethod("source")
                    .invoke(null);

            assertThat(found).hasSameSizeAs(Detectors.source());
            for (Object checker : found) {
                assertThat(((Class<?>) checker).getConstructor().newInstance()).isNotNull();
            }
        }
    }

    @Test
    void anUnknownStandardIsNamedWithThoseThereAre() {
        assertThatThrownBy(() -> ArchitectureRules.of("entity-has-versoin", Vocabulary.OWN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("No standard on classes is called entity-has-versoin", "entity-has-version");
    }

    private static URLClassLoader without(String... engine) {
        URL[] rest = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> List.of(engine).stream()
                        .noneMatch(Path.of(entry).getFileName().toString()::contains))
                .map(OneEngineIsEnoughTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader(rest, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
