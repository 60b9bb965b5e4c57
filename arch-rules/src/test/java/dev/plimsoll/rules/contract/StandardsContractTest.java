package dev.plimsoll.rules.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.Detectors;
import dev.plimsoll.standards.Example;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StandardsContractTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource("standards")
    void oneDetectorOfItsNameLiesUnderItsTopic(Standard standard) {
        assertThat(detectors().filter(type -> Standard.idOf(type).equals(standard.id())))
                .singleElement()
                .satisfies(type -> assertThat(type.getName())
                        .isEqualTo("dev.plimsoll.rules." + standard.topic() + "." + standard.className()));
    }

    @Test
    void everyDetectorHasAPage() {
        assertThat(detectors().map(Standard::idOf))
                .allSatisfy(id -> assertThat(Standards.find(id)).as(id).isPresent());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badExamples")
    void theDetectorFlagsABadExample(Standard standard, Example example) throws IOException {
        assertThat(new Bench(folder).check(example))
                .filteredOn(violation -> violation.standard().equals(standard.id()))
                .isNotEmpty()
                .allSatisfy(StandardsContractTest::saysWhereAndWhat);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("goodExamples")
    void theDetectorIsSilentOnAGoodExample(Standard standard, Example example) throws IOException {
        assertThat(new Bench(folder).check(example))
                .filteredOn(violation -> violation.standard().equals(standard.id()))
                .isEmpty();
    }

    private static void saysWhereAndWhat(Violation violation) {
        assertThat(violation.line()).as("line of %s", violation).isPositive();
        assertThat(violation.file()).matches("pom\\.xml|src/main/java/.*\\.java");
        assertThat(violation.element()).isNotEmpty();
        assertThat(violation.message()).isNotBlank();
    }

    static Stream<Standard> standards() {
        return Standards.all().stream();
    }

    static Stream<Arguments> badExamples() {
        return Examples.of(standards(), false);
    }

    static Stream<Arguments> goodExamples() {
        return Examples.of(standards(), true);
    }

    private static Stream<Class<?>> detectors() {
        return Stream.of(
                        Detectors.architecture().stream().<Class<?>>map(Object::getClass),
                        Detectors.project().stream().<Class<?>>map(Object::getClass),
                        Detectors.source().stream().<Class<?>>map(type -> type))
                .flatMap(stream -> stream);
    }
}
