package dev.plimsoll.rules.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Load;
import dev.plimsoll.rules.ProjectFacts.Versions;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeployableIsThinTest {
    private static final Path FOLDER = Path.of("orders");

    @Test
    void whatIsNotDeployedIsNotWeighed() {
        assertThat(check(null)).isEmpty();
    }

    @Test
    void aServiceWithoutLibrariesIsThin() {
        assertThat(check(new Load(0, Map.of()))).isEmpty();
        assertThat(check(new Load(500_000_000, Map.of()))).isEmpty();
    }

    @Test
    void tenMegabytesAreNextToNothing() {
        assertThat(check(new Load(1, Map.of("a:b", 10_000_000L)))).isEmpty();
        assertThat(check(new Load(1, Map.of("a:b", 10_000_001L)))).hasSize(1);
    }

    @Test
    void aTenthOfItsOwnIsEnough() {
        assertThat(check(new Load(10_000_000, Map.of("a:b", 90_000_000L)))).isEmpty();
        assertThat(check(new Load(9_999_999, Map.of("a:b", 90_000_000L)))).hasSize(1);
    }

    @Test
    void theMessageHasTheSizesAsMeasuredAndTheLargest() {
        assertThat(check(new Load(460_000, Map.of("a:small", 12_300_000L, "a:large", 80_040_000L))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.message())
                            .isEqualTo(
                                    "Of the 92.8 MB that the service carries 460 kB (0.5 %) are its own; the rest are"
                                            + " 2 libraries, the largest a:large with 80.0 MB");
                    assertThat(violation.file()).isEqualTo("pom.xml");
                    assertThat(violation.line()).isEqualTo(1);
                    assertThat(violation.element()).isEqualTo("deployable");
                });
    }

    @Test
    void nextToNothingOfItsOwnIsNotCalledNothing() {
        assertThat(check(new Load(4_200, Map.of("a:b", 20_000_000L))))
                .extracting(Violation::message)
                .containsExactly(
                        "Of the 20.0 MB that the service carries 4 kB (under 0.1 %) are its own; the rest is" + " a:b");
    }

    @Test
    void aTenthOfAPercentIsToldAsOne() {
        assertThat(check(new Load(20_000, Map.of("a:b", 19_980_000L))))
                .extracting(Violation::message)
                .containsExactly("Of the 20.0 MB that the service carries 20 kB (0.1 %) are its own; the rest is a:b");
    }

    @Test
    void aThousandKilobytesAreAMegabyte() {
        assertThat(check(new Load(1_000_000, Map.of("a:b", 99_000_000L))))
                .extracting(Violation::message)
                .containsExactly(
                        "Of the 100.0 MB that the service carries 1.0 MB (1.0 %) are its own; the rest is a:b");
    }

    @Test
    void ofTwoThatWeighTheSameTheFirstByNameIsNamed() {
        assertThat(check(new Load(0, Map.of("a:y", 20_000_000L, "a:x", 20_000_000L, "a:z", 20_000_000L))))
                .extracting(Violation::message)
                .allMatch(message -> message.endsWith("the largest a:x with 20.0 MB"));
    }

    @Test
    void theFingerprintOutlivesAnotherWeight() {
        assertThat(check(new Load(1, Map.of("a:b", 20_000_000L))).get(0).fingerprint())
                .isEqualTo(check(new Load(2, Map.of("a:c", 30_000_000L))).get(0).fingerprint());
    }

    private static List<Violation> check(@Nullable Load load) {
        ProjectFacts facts = new ProjectFacts(
                FOLDER, FOLDER, FOLDER.resolve("pom.xml"), true, List.of(), Versions.NONE, List.of(), load, null);
        return new DeployableIsThin().check(facts, Policies.defaults());
    }
}
