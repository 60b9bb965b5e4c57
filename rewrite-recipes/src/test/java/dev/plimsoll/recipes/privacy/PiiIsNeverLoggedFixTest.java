package dev.plimsoll.recipes.privacy;

import static dev.plimsoll.recipes.privacy.LoggedStatements.KEPT;
import static dev.plimsoll.recipes.privacy.LoggedStatements.LEFT;
import static dev.plimsoll.recipes.privacy.LoggedStatements.MENDED;
import static dev.plimsoll.recipes.privacy.LoggedStatements.PEOPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement goes through the detector, the fix, and the detector again; the two must agree on all of them. */
class PiiIsNeverLoggedFixTest {
    private static final String FILE = "src/main/java/a/Main.java";
    private static final String TWO_ANNOTATIONS = """
            package a;

            @interface Personal {}

            class Member {
                @Personal
                private String nick;
                @dev.plimsoll.platform.Pii
                private String badge;
                String getNick() { return nick; }
                String getBadge() { return badge; }
            }

            class Main {
                private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");

                void run(Member member) {
                    log.info("in {}", member.getNick());
                    log.info("in {}", member.getBadge());
                }
            }
            """;

    private static List<String> before = List.of();
    private static List<String> after = List.of();
    private static List<Integer> flaggedBefore = List.of();
    private static List<Integer> flaggedAfter = List.of();
    private static List<String> left = List.of();

    @BeforeAll
    static void runAllStatementsThroughDetectorAndFix(@TempDir Path folder) throws IOException {
        String main = LoggedStatements.main();
        Workshop.Work work = Workshop.work(
                "pii-is-never-logged",
                Map.of(FILE, main, "src/main/java/a/Customer.java", PEOPLE),
                Policies.defaults());
        before = main.lines().toList();
        after = work.files().getOrDefault(FILE, "").lines().toList();
        left = work.left();
        flaggedBefore = flagged(folder.resolve("before"), main);
        flaggedAfter = flagged(folder.resolve("after"), work.files().getOrDefault(FILE, ""));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void isKept(String statement) {
        int line = before.indexOf(statement);

        assertThat(flaggedBefore).doesNotContain(line);
        assertThat(after.get(line)).isEqualTo(statement);
    }

    @ParameterizedTest
    @MethodSource("mended")
    void isMended(String statement, String mended) {
        int line = before.indexOf(statement);

        assertThat(flaggedBefore).contains(line);
        assertThat(after.get(line)).isEqualTo(mended);
        assertThat(flaggedAfter).doesNotContain(line);
    }

    @ParameterizedTest
    @MethodSource("left")
    void whatNoTextCanReplaceIsKept(String statement) {
        int line = before.indexOf(statement);

        assertThat(flaggedBefore).contains(line);
        assertThat(after.get(line)).isEqualTo(statement);
    }

    @Test
    void whatIsKeptThoughItIsFlaggedIsSaid() {
        assertThat(left)
                .extracting(row -> row.replaceAll(".*: (\\w+) is .*", "$1"))
                .containsExactlyInAnyOrder("dateOfBirth", "getEmail", "getBirthDate", "birthDate");
    }

    @Test
    void nothingElseIsFlaggedAfterTheFix() {
        assertThat(flaggedAfter)
                .containsExactlyElementsOf(LEFT.lines().map(before::indexOf).toList());
    }

    @Test
    void valuesInInitializersAreMended() {
        assertThat(after).contains("            phone -> jul.info(\"<phone>\");", "        jul.info(\"<surname>\");");
    }

    @Test
    void sourcesOfTestsAreLeftAsTheyAre() {
        Map<String, String> test = Map.of("src/test/java/a/Main.java", """
                        package a;

                        class Main {
                            void run(String email) {
                                java.util.logging.Logger.getLogger("a").info(email);
                            }
                        }
                        """);

        assertThat(Workshop.mend("pii-is-never-logged", test)).isEqualTo(test);
    }

    @Test
    void aSecondRunChangesNothing() {
        Map<String, String> once =
                Map.of(FILE, String.join("\n", after) + "\n", "src/main/java/a/Customer.java", PEOPLE);

        assertThat(Workshop.mend("pii-is-never-logged", once)).isEqualTo(once);
    }

    @Test
    void aCompanysOwnAnnotationTakesThePlaceOfOurs() {
        Policy policy = Policies.read("p.yml", "vocabulary: {pii: a.Personal}");

        Map<String, String> mended = Workshop.work("pii-is-never-logged", Map.of(FILE, TWO_ANNOTATIONS), policy)
                .files();

        assertThat(mended.get(FILE))
                .contains("log.info(\"in {}\", \"<nick>\");")
                .contains("log.info(\"in {}\", member.getBadge());");
    }

    static Stream<String> kept() {
        return KEPT.lines();
    }

    static Stream<Arguments> mended() {
        return MENDED.lines().map(LoggedStatements::pair).map(pair -> Arguments.of(pair.get(0), pair.get(1)));
    }

    static Stream<String> left() {
        return LEFT.lines();
    }

    /** The indices of the lines that the detector flags. */
    private static List<Integer> flagged(Path folder, String main) throws IOException {
        return new Bench(Files.createDirectories(folder))
                .checkSource(PEOPLE + main).stream()
                        .map(Violation::line)
                        .map(line -> line - 1)
                        .toList();
    }
}
