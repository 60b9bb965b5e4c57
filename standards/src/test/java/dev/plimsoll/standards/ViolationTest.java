package dev.plimsoll.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViolationTest {
    private static final Violation VIOLATION =
            new Violation("a-standard", "Order has none", "src/Order.java", 3, "a.Order#id", "a.Target");

    @Test
    void theFingerprintIsTheSameInEveryRelease() {
        assertThat(VIOLATION.fingerprint()).isEqualTo("8ccf297384ba4a32");
    }

    @Test
    void theFingerprintOutlivesAMoveOfTheLineAndAnotherText() {
        assertThat(new Violation("a-standard", "Reworded", "src/Order.java", 99, "a.Order#id", "a.Target")
                        .fingerprint())
                .isEqualTo(VIOLATION.fingerprint());
    }

    @Test
    void theFingerprintOutlivesAMoveOfTheFile() {
        assertThat(new Violation("a-standard", "", "core/src/Order.java", 3, "a.Order#id", "a.Target").fingerprint())
                .isEqualTo(VIOLATION.fingerprint());
    }

    @Test
    void anotherStandardElementOrTargetIsAnotherFingerprint() {
        assertThat(Stream.of(
                                VIOLATION,
                                new Violation("b-standard", "", "", 3, "a.Order#id", "a.Target"),
                                new Violation("a-standard", "", "", 3, "a.Order#name", "a.Target"),
                                new Violation("a-standard", "", "", 3, "a.Order#id", ""),
                                new Violation("a-standard", "", "", 3, "a.Order#ida.Target", ""))
                        .map(Violation::fingerprint))
                .doesNotHaveDuplicates();
    }

    @Test
    void violationsAreOrderedByStandardAndPlace() {
        Violation later = new Violation("a-standard", "", "src/Order.java", 12, "", "");
        Violation other = new Violation("b-standard", "", "src/A.java", 1, "", "");

        assertThat(Stream.of(other, later, VIOLATION).sorted(Violation.ORDER)).containsExactly(VIOLATION, later, other);
    }
}
