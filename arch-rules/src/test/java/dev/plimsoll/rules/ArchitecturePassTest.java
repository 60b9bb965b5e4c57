package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitecturePassTest {
    private static final List<Path> CLASS_PATH = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();

    @TempDir
    Path folder;

    private Path classes = Path.of("");
    private Path exchange = Path.of("");

    @BeforeEach
    void anEntityWithoutAVersion() throws IOException {
        exchange = folder.resolve("new/exchange");
        classes = new Bench(folder).compile("""
                package a;

                @jakarta.persistence.Entity
                class Order {
                    @jakarta.persistence.Id java.util.UUID id;
                }
                """);
    }

    @Test
    void findsWhatTheRulesFindInThisJvm() throws Exception {
        ArchitectureCheck.Result found = run(Vocabulary.OWN);

        assertThat(found).isEqualTo(ArchitectureCheck.run(classes, CLASS_PATH, Vocabulary.OWN, sources()));
        assertThat(found.violations()).extracting(Violation::standard).containsExactly("entity-has-version");
    }

    @Test
    void theAnswerIsThatOfTheProgram() throws Exception {
        run(Vocabulary.OWN);
        Path answer = folder.resolve("answer.json");

        ArchitecturePass.main(new String[] {exchange.resolve("class-pass.json").toString(), answer.toString()});

        assertThat(answer).hasSameTextualContentAs(exchange.resolve("class-pass-findings.json"));
    }

    @Test
    void aRuleThatBreaksIsTold() throws Exception {
        String told = "failed: java.lang.IllegalArgumentException: No page of a standard declares the word";
        assertThatThrownBy(() -> run(new Vocabulary(Map.of())))
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining(told);
        Path answer = folder.resolve("answer.json");

        ArchitecturePass.main(new String[] {exchange.resolve("class-pass.json").toString(), answer.toString()});

        assertThat(answer).content().contains(told);
    }

    @Test
    void aJvmThatDoesNotFindTheRulesIsTold() throws Exception {
        try (ArchitecturePass pass = ArchitecturePass.start(request(Vocabulary.OWN), List.of(folder), exchange)) {
            assertThatThrownBy(pass::result)
                    .isInstanceOf(RuleFailedException.class)
                    .hasMessageStartingWith("The pass over the classes failed: it ended with exit code 1");
        }
    }

    @Test
    void whatNobodyWaitsForIsEnded() throws Exception {
        // A class path of its own, so that it is a JVM of its own.
        List<Path> classPath =
                Stream.concat(CLASS_PATH.stream(), Stream.of(folder)).toList();
        ProcessHandle worker;
        try (ArchitecturePass pass = ArchitecturePass.start(request(Vocabulary.OWN), classPath, exchange)) {
            assertThat(pass).isNotNull();
            worker = ProcessHandle.current()
                    .children()
                    .max(Comparator.comparing(
                            child -> child.info().startInstant().orElseThrow()))
                    .orElseThrow();
        }
        worker.onExit().get(30, TimeUnit.SECONDS);
        assertThat(worker.isAlive()).isFalse();
    }

    private ArchitectureCheck.Result run(Vocabulary vocabulary) throws Exception {
        try (ArchitecturePass pass = ArchitecturePass.start(request(vocabulary), CLASS_PATH, exchange)) {
            return pass.result();
        }
    }

    private ArchitecturePass.Request request(Vocabulary vocabulary) {
        return new ArchitecturePass.Request(
                classes,
                CLASS_PATH,
                vocabulary,
                folder,
                List.of(folder.resolve("src/main/java")),
                folder.resolve("target"));
    }

    private Sources sources() {
        return new Sources(folder, List.of(folder.resolve("src/main/java")), folder.resolve("target"));
    }
}
