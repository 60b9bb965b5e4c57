package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.Vocabulary;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArchitectureRulesTest {
    private static final JavaClasses UNVERSIONED = new ClassFileImporter().importClasses(Unversioned.class);

    @Entity
    static class Unversioned {
        @Id
        UUID id = new UUID(0, 0);
    }

    @Test
    void aStandardThatHoldsHasNoViolation() {
        assertThat(ArchitectureRules.of("entity-has-uuid-id", Vocabulary.OWN)
                        .evaluate(UNVERSIONED)
                        .hasViolation())
                .isFalse();
    }

    @Test
    void aStandardThatIsBrokenSaysWhatItIsCalledAndWhy() {
        assertThat(ArchitectureRules.of("entity-has-version", Vocabulary.OWN)
                        .evaluate(UNVERSIONED)
                        .getFailureReport()
                        .toString())
                .contains("Unversioned has no optimistic-lock version", "entity-has-version, because ")
                .contains(Standards.find("entity-has-version").orElseThrow().why());
    }

    @Test
    void allOfThemAreBrokenByWhatBreaksOne() {
        assertThat(ArchitectureRules.all(Vocabulary.OWN)
                        .evaluate(UNVERSIONED)
                        .getFailureReport()
                        .getDetails())
                .contains("Unversioned has no optimistic-lock version");
    }

    @Test
    void aStandardOfWhichThereAreNoClassesHolds() {
        assertThat(ArchitectureRules.of("layers-are-respected", Vocabulary.OWN)
                        .evaluate(UNVERSIONED)
                        .hasViolation())
                .isFalse();
    }
}
