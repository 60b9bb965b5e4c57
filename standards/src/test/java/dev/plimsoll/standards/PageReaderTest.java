package dev.plimsoll.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
    private static final String PAGE = """
            ---
            title: Say the time
            severity: warning
            fix: manual
            since: 0.1
            seed: Multi-region
            ---
            A clock that is passed in
            can be set.

            ```java bad
            class A {}
            ```

            ```xml good
            <b/>
            ```
            """;

    @Test
    void readsHeaderTextAndExamples() {
        Standard standard = read(PAGE);

        assertThat(standard.path()).isEqualTo("structure/time-is-said");
        assertThat(standard.title()).isEqualTo("Say the time");
        assertThat(standard.severity()).isEqualTo(Severity.WARNING);
        assertThat(standard.fix()).isEqualTo(FixKind.MANUAL);
        assertThat(standard.examples())
                .containsExactly(new Example(false, "java", "class A {}\n"), new Example(true, "xml", "<b/>\n"));
    }

    @Test
    void theReasonIsTheFirstParagraphInOneLine() {
        assertThat(read(PAGE).why()).isEqualTo("A clock that is passed in can be set.");
    }

    @Test
    void lineEndsOfWindowsMakeNoDifference() {
        assertThat(read(PAGE.replace("\n", "\r\n"))).isEqualTo(read(PAGE));
    }

    @Test
    void aColonInAValueIsPartOfIt() {
        assertThat(read(PAGE.replace("Multi-region", "Multi-region: and more")).seed())
                .isEqualTo("Multi-region: and more");
    }

    @Test
    void aFenceWithoutAMarkIsNoExample() {
        assertThat(read(PAGE + "\n```yaml\na: b\n```\n").examples()).hasSize(2);
    }

    @Test
    void aPageDeclaresTheWordsThatItSpeaksOf() {
        String words = "words: clock = java.time.Clock; client = a.Client, a.Other\n";

        assertThat(read(PAGE.replace("since: 0.1\n", "since: 0.1\n" + words)).words())
                .isEqualTo(Map.of("clock", Set.of("java.time.Clock"), "client", Set.of("a.Client", "a.Other")));
    }

    @Test
    void aWordWithoutAnythingOfOursIsNamed() {
        assertRefused(
                PAGE.replace("since: 0.1\n", "since: 0.1\nwords: clock\n"),
                "the field \"words\" has \"clock\"; write pii = com.acme.Personal, com.acme.Secret; client = ...");
    }

    @Test
    void aMissingFieldIsNamedWithTheLineToWrite() {
        assertRefused(
                PAGE.replace("since: 0.1\n", ""),
                "the field \"since\" is missing; add a line \"since: ...\" to the header");
    }

    @Test
    void anUnknownFieldIsNamedWithItsLineAndTheKnownOnes() {
        assertRefused(
                PAGE.replace("since: 0.1\n", "since: 0.1\nsevrity: error\n"),
                "line 6: unknown field \"sevrity\"; the fields are fix, seed, severity, since, title, words");
    }

    @Test
    void aFieldGivenTwiceIsRefused() {
        assertRefused(
                PAGE.replace("since: 0.1\n", "since: 0.1\nseverity: error\n"),
                "line 6: the field \"severity\" is given twice; keep one");
    }

    @Test
    void anEmptyFieldIsRefusedWithItsLine() {
        assertRefused(PAGE.replace("Say the time", ""), "line 2: \"title: \" is not of the form key: value");
    }

    @Test
    void anUnknownSeverityIsRefusedWithTheKnownOnes() {
        assertRefused(
                PAGE.replace("severity: warning", "severity: fatal"),
                "the field \"severity\" is \"fatal\"; write one of error, warning, advice");
    }

    @Test
    void anUnknownFixIsRefusedWithTheKnownOnes() {
        assertRefused(
                PAGE.replace("fix: manual", "fix: Recipe"),
                "the field \"fix\" is \"Recipe\"; write one of recipe, manual");
    }

    @Test
    void aPageOwesAGoodExample() {
        assertRefused(
                PAGE.replace("```xml good", "```xml"),
                "it has no example marked good; add a fence that opens with ```java good");
    }

    @Test
    void aPageOwesABadExample() {
        assertRefused(
                PAGE.replace("```java bad", "```java"),
                "it has no example marked bad; add a fence that opens with ```java bad");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# A title\n", "---\ntitle: Without an end\n"})
    void aPageWithoutAHeaderIsRefused(String text) {
        assertRefused(text, "it must begin with a header between two lines of ---");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> read("---\nseverity: fatal\n---\nText.\n"))
                .isInstanceOf(PageException.class)
                .hasMessageContainingAll("fatal", "\"title\" is missing", "marked bad", "marked good");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "structure/Time_Is.md", "a/b/time-is-said.md", "structure/time--is.md"})
    void aPageLiesUnderItsTopicAndIsCalledLikeAnId(String page) {
        assertThatThrownBy(() -> Standards.read(page, PAGE))
                .isInstanceOf(PageException.class)
                .hasMessageContainingAll(page, "topic/id.md");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256-is-used", "java-17-21", "time-has-a-fix"})
    void anIdThatNoClassCanCarryIsRefused(String id) {
        assertThatThrownBy(() -> Standards.read("structure/" + id + ".md", PAGE))
                .isInstanceOf(PageException.class)
                .hasMessageContaining("no class can carry the id \"" + id + "\"");
    }

    private static void assertRefused(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PageException.class)
                .hasMessageStartingWith("The page structure/time-is-said.md is not well formed:\n")
                .hasMessageContaining("\n  - " + problem);
    }

    private static Standard read(String text) {
        return Standards.read("structure/time-is-said.md", text);
    }
}
