package dev.plimsoll.standards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardsTest {

    @Test
    void everyPageOnTheClassPathIsFoundOnceAndInOrder() {
        assertThat(Standards.all())
                .isNotEmpty()
                .extracting(Standard::path)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void aStandardIsFoundByItsId() {
        assertThat(Standards.find("entity-has-version"))
                .hasValueSatisfying(standard -> assertThat(standard.topic()).isEqualTo("data"));
    }

    @Test
    void anUnknownIdIsNoStandard() {
        assertThat(Standards.find("entity-has-aversion")).isEmpty();
    }

    @Test
    void anIdIsUniqueOverAllTopics() {
        Standard data = standard("data", "time-is-said");
        Standard structure = standard("structure", "time-is-said");

        assertThatThrownBy(() -> Standards.byId(Stream.of(structure, data)))
                .isInstanceOf(PageException.class)
                .hasMessageContainingAll(
                        "structure/time-is-said.md", "the id is taken by data/time-is-said.md", "unique");
    }

    @Test
    void aWordMeansTheSameOnEveryPage() {
        Standard first = speaking("a", Map.of("clock", Set.of("a.Clock")));
        Standard second = speaking("b", Map.of("clock", Set.of("b.Clock")));

        assertThat(Standards.words(List.of(first, first))).isEqualTo(first.words());
        assertThatThrownBy(() -> Standards.words(List.of(first, second)))
                .isInstanceOf(PageException.class)
                .hasMessageContainingAll("structure/b.md", "the word \"clock\" is [b.Clock] here and [a.Clock]");
    }

    @Test
    void theIdOfEveryPageComesBackFromItsClassName() {
        assertThat(Standards.all()).allSatisfy(standard -> assertThat(Standard.idOf(standard.className()))
                .isEqualTo(standard.id()));
    }

    @ParameterizedTest
    @CsvSource({
        "entity-has-a-version, EntityHasAVersion",
        "a-b-c, ABC",
        "tests-run-on-junit-5-or-newer, TestsRunOnJunit5OrNewer",
        "x-509-is-checked, X509IsChecked",
        "java-17, Java17",
        "is-3rd-party, Is3rdParty",
        "logging-uses-slf4j, LoggingUsesSlf4j",
        "prefix-is-short, PrefixIsShort",
        "one, One"
    })
    void idsAndClassNamesAreInverse(String id, String className) {
        assertThat(Standard.className(id)).isEqualTo(className);
        assertThat(Standard.idOf(className)).isEqualTo(id);
        assertThat(Standard.idOf(className + "Fix")).isEqualTo(id);
    }

    private static Standard standard(String topic, String id) {
        return new Standard(id, topic, "", Severity.ERROR, FixKind.MANUAL, "", "", Map.of(), "", "", List.of());
    }

    private static Standard speaking(String id, Map<String, Set<String>> words) {
        return new Standard(id, "structure", "", Severity.ERROR, FixKind.MANUAL, "", "", words, "", "", List.of());
    }
}
