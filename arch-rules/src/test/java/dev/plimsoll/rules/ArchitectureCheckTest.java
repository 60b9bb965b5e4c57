package dev.plimsoll.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureCheckTest {
    private static final String RESOLVE = "archunit.resolveMissingDependenciesFromClassPath";

    @TempDir
    Path folder;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private Path library;
    private Path classes;

    @BeforeEach
    void anEntityWhoseVersionLiesInALibrary() throws IOException {
        library = compile("library", "base/Stored.java", """
                package base;

                @jakarta.persistence.MappedSuperclass
                public abstract class Stored {
                    @jakarta.persistence.Id private java.util.UUID id;
                    @jakarta.persistence.Version private Long version;
                }
                """);
        classes = compile("classes", "a/Order.java", """
                package a;

                @jakarta.persistence.Entity
                public class Order extends base.Stored {}
                """);
    }

    @AfterEach
    void leaveTheThreadAsItWas() {
        Thread.currentThread().setContextClassLoader(before);
        System.clearProperty(RESOLVE);
    }

    @Test
    void aVersionInheritedFromALibraryCounts() {
        assertThat(run().violations()).isEmpty();
    }

    @Test
    void withoutTheLibraryTheVersionIsNotThere() {
        assertThat(ArchitectureCheck.run(classes, testClassPath().toList(), Vocabulary.OWN, sources())
                        .violations())
                .extracting(Violation::standard)
                .containsExactly("entity-has-version");
    }

    @Test
    void theResultSaysInHowManyClassesWasLooked() {
        assertThat(run().classes()).isEqualTo(1);
    }

    @Test
    void aModuleWithoutClassesIsFine() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(ArchitectureCheck.run(empty, List.of(), Vocabulary.OWN, sources()))
                .isEqualTo(new ArchitectureCheck.Result(List.of(), List.of(), 0));
    }

    @Test
    void aSystemPropertyOfArchUnitChangesNothingAndIsThereAfterwards() {
        System.setProperty(RESOLVE, "false");

        assertThat(run().violations()).isEmpty();
        assertThat(System.getProperty(RESOLVE)).isEqualTo("false");
    }

    @Test
    void aSystemPropertyOfArchUnitThatIsGoneDoesNotComeBack() {
        System.setProperty(RESOLVE, "false");
        run();
        System.clearProperty(RESOLVE);

        run();

        assertThat(System.getProperty(RESOLVE)).isNull();
    }

    @Test
    void theProjectsOwnSettingsOfArchUnitChangeNothing() throws IOException {
        Files.writeString(classes.resolve("archunit.properties"), "resolveMissingDependenciesFromClassPath=false\n");

        assertThat(run().violations()).isEmpty();
        assertThat(ArchConfiguration.get().resolveMissingDependenciesFromClassPath())
                .isTrue();
    }

    @Test
    void theCallersSettingsOfArchUnitChangeNothing() throws IOException {
        Files.writeString(
                folder.resolve("archunit.properties"),
                "classResolver=com.acme.Gone\nimport.dependencyResolutionProcess.maxIterationsForSupertypes=0\n");
        try (URLClassLoader caller =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, before)) {
            Thread.currentThread().setContextClassLoader(caller);

            assertThat(run().violations()).isEmpty();
        }
    }

    @Test
    void theProjectsPatternsToIgnoreSwitchNothingOff() throws IOException {
        Files.writeString(library.resolve("archunit_ignore_patterns.txt"), ".*\n");
        Files.writeString(classes.resolve("archunit_ignore_patterns.txt"), ".*\n");
        Path bad = compile("bad", "a/Country.java", """
                package a;

                @jakarta.persistence.Entity
                class Country {
                    @jakarta.persistence.Id java.util.UUID id;
                }
                """);

        assertThat(ArchitectureCheck.run(bad, classPath(), Vocabulary.OWN, sources())
                        .violations())
                .hasSize(1);
    }

    @Test
    void theThreadHasItsClassLoaderBack() {
        ClassLoader own = new ClassLoader(before) {};
        Thread.currentThread().setContextClassLoader(own);

        run();

        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
    }

    @Test
    void aRuleThatThrowsIsAFailureOfTheToolAndNoViolation() {
        assertThatThrownBy(() -> evaluate((type, events) -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(RuleFailedException.class)
                .hasMessage("The detector of test-rule failed: java.lang.IllegalStateException: broken")
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void aRuleThatMissesAClassOfItsOwnIsAFailureOfTheTool() {
        assertThatThrownBy(() -> evaluate((type, events) -> {
                    throw new NoClassDefFoundError("gone");
                }))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContainingAll("test-rule", "gone");
    }

    @Test
    void anEventThatPointsAtNothingIsAFailureOfTheTool() {
        assertThatThrownBy(() -> evaluate((type, events) -> events.add(SimpleConditionEvent.violated("?", "message"))))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("No place is known for a class java.lang.String");
    }

    @Test
    void aMemberIsNamedByItsOwnerAndItsOwnSignature() {
        assertThat(evaluate((type, events) -> type.getMembers()
                        .forEach(member -> events.add(SimpleConditionEvent.violated(member, "message")))))
                .extracting(Violation::element)
                .containsExactly("a.Order#<init>()");
    }

    @Test
    void aDependencyIsNamedByItsOriginAndItsTargetAndStandsOnItsOwnLine() throws IOException {
        classes = compile("uses", "a/Use.java", """
                package a;

                class Use {
                    Object all() {
                        Object nothing = null;
                        return base.Stored.class;
                    }
                }
                """);

        assertThat(evaluate((type, events) -> type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getName().startsWith("base."))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, "message")))))
                .containsExactly(new Violation("test-rule", "message", "src/a/Use.java", 6, "a.Use", "base.Stored"));
    }

    private ArchitectureCheck.Result run() {
        return ArchitectureCheck.run(classes, classPath(), Vocabulary.OWN, sources());
    }

    private List<Violation> evaluate(BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchitectureCheck(List.of(new TestRule(check)), Vocabulary.OWN, sources())
                .evaluate(new ClassFileImporter().importPath(classes))
                .violations();
    }

    private record TestRule(BiConsumer<JavaClass, ConditionEvents> check) implements ArchitectureRule {
        @Override
        public ArchRule rule(Vocabulary vocabulary) {
            return classes().should(new ArchCondition<>("hold") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    check.accept(type, events);
                }
            });
        }
    }

    private Sources sources() {
        return new Sources(folder, List.of(folder.resolve("src")), folder.resolve("target"));
    }

    private List<Path> classPath() {
        return Stream.concat(Stream.of(classes, library), testClassPath()).toList();
    }

    private static Stream<Path> testClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(entry -> entry.toString().contains("persistence"));
    }

    private Path compile(String name, String file, String code) throws IOException {
        Path source = folder.resolve("src").resolve(file);
        Files.createDirectories(source.getParent());
        Files.writeString(source, code);
        Path output = Files.createDirectories(folder.resolve(name));
        String path = System.getProperty("java.class.path") + File.pathSeparator + folder.resolve("library");
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-cp", path, "-d", output.toString(), source.toString());
        assertThat(exit).isZero();
        return output;
    }
}
