package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.rules.ProjectFacts.Declared;
import dev.plimsoll.rules.ProjectFacts.Dependency;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectCheckTest {

    @TempDir
    Path folder;

    private Path pom = Path.of("");

    @BeforeEach
    void aProject() throws IOException {
        pom = Files.writeString(folder.resolve("pom.xml"), "<project/>\n");
    }

    @Test
    void whatAnyRuleFindsIsFoundInOrder() {
        ProjectFacts facts = facts(library("log4j", "1.2.17"), library("commons-collections", "3.2.1"));

        assertThat(ProjectCheck.run(facts, Policies.defaults()))
                .isSortedAccordingTo(Violation.ORDER)
                .extracting(Violation::element)
                .contains("commons-collections:commons-collections", "log4j:log4j");
    }

    @Test
    void aRuleAloneFindsItsOwnInOrder() {
        List<Violation> found = List.of(violation("b"), violation("a"));

        assertThat(ProjectCheck.run(new TestRule(() -> found), facts(), Policies.defaults()))
                .containsExactly(violation("a"), violation("b"));
    }

    @Test
    void aRuleThatThrowsIsAFailureOfTheToolAndNoViolation() {
        ProjectRule broken = new TestRule(() -> {
            throw new IllegalStateException("broken");
        });

        assertThatThrownBy(() -> ProjectCheck.run(broken, facts(), Policies.defaults()))
                .isInstanceOf(RuleFailedException.class)
                .hasMessage("The detector of test-rule failed: java.lang.IllegalStateException: broken");
    }

    @Test
    void aLibraryIsCalledByItsGroupAndArtifact() {
        assertThat(library("log4j", "1.2.17").key()).isEqualTo("log4j:log4j");
        assertThat(library("log4j", "1.2.17").library()).isEqualTo("pkg:maven/log4j/log4j");
        assertThat(new Declared("com.acme:starter:jar:tests", "1", false).library())
                .isEqualTo("com.acme:starter");
    }

    private ProjectFacts facts(Dependency... dependencies) {
        return new ProjectFacts(folder, pom, List.of(dependencies));
    }

    private static Dependency library(String name, String version) {
        return new Dependency(name, name, version, List.of());
    }

    private static Violation violation(String file) {
        return new Violation("test-rule", "message", file, 1, "element", "");
    }

    private record TestRule(Supplier<List<Violation>> found) implements ProjectRule {
        @Override
        public List<Violation> check(ProjectFacts facts, Policy policy) {
            return found.get();
        }
    }
}
