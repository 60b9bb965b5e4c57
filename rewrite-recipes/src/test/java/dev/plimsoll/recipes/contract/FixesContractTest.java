package dev.plimsoll.recipes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.contract.Examples;
import dev.plimsoll.standards.Example;
import dev.plimsoll.standards.FixKind;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Closes the loop over page, detector and fix, for every standard at once. */
class FixesContractTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("standards")
    void aRecipeOfItsNameLiesUnderItsTopicIfAndOnlyIfThePageSaysSo(Standard standard) {
        List<String> fixes = Workshop.fixes()
                .filter(fix -> Standard.idOf(fix.getClass()).equals(standard.id()))
                .map(fix -> fix.getClass().getName())
                .toList();
        String name = "dev.plimsoll.recipes." + standard.topic() + "." + standard.className() + "Fix";
        assertThat(fixes).isEqualTo(standard.fix() == FixKind.RECIPE ? List.of(name) : List.of());
    }

    @Test
    void everyFixHasAPage() {
        assertThat(Workshop.fixes().map(fix -> Standard.idOf(fix.getClass())))
                .allSatisfy(id -> assertThat(Standards.find(id)).as(id).isPresent());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badExamples")
    void theDetectorIsSilentOnWhatTheFixMakesAndNoOtherStandardBreaks(Standard standard, Example bad)
            throws IOException {
        Set<String> before = broken("before", bad.language(), bad.code());
        String mended = Workshop.mend(standard, bad);
        Set<String> after = broken("after", bad.language(), mended);

        assertThat(before).contains(standard.id());
        assertThat(after).doesNotContain(standard.id());
        before.remove(standard.id());
        assertThat(before)
                .as("broken before: all that may be broken after:\n%s", mended)
                .containsAll(after);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badExamples")
    void mendingTwiceIsMendingOnce(Standard standard, Example bad) {
        String once = Workshop.mend(standard, bad);

        assertThat(Workshop.mend(standard, new Example(true, bad.language(), once)))
                .isEqualTo(once);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("goodExamples")
    void whatIsGoodIsLeftAsItIs(Standard standard, Example good) {
        assertThat(Workshop.mend(standard, good)).isEqualTo(Workshop.unchanged(good));
    }

    private Set<String> broken(String name, String language, String code) throws IOException {
        return new Bench(Files.createDirectories(folder.resolve(name)))
                .check(language, code).stream().map(Violation::standard).collect(Collectors.toSet());
    }

    static Stream<Standard> standards() {
        return Standards.all().stream();
    }

    static Stream<Arguments> badExamples() {
        return Examples.of(curable(), false);
    }

    static Stream<Arguments> goodExamples() {
        return Examples.of(curable(), true);
    }

    private static Stream<Standard> curable() {
        return standards().filter(standard -> standard.fix() == FixKind.RECIPE);
    }
}
