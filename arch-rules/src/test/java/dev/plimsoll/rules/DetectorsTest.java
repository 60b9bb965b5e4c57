package dev.plimsoll.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.acme.ForeignCheck;
import com.google.errorprone.bugpatterns.BugChecker;
import dev.plimsoll.standards.Standard;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DetectorsTest {

    @Test
    void aCheckOnSourcesThatIsNotOursIsLeftOut() {
        assertThat(ServiceLoader.load(BugChecker.class)).hasAtLeastOneElementOfType(ForeignCheck.class);

        assertThat(Detectors.source()).isNotEmpty().doesNotContain(ForeignCheck.class);
    }

    @Test
    void theStandardsOnSourcesAreThoseOfTheirChecksInOrder() {
        List<String> ofTheChecks =
                Detectors.source().stream().map(Standard::idOf).toList();

        assertThat(Detectors.sourceStandards()).isSorted().containsExactlyInAnyOrderElementsOf(ofTheChecks);
    }

    @Test
    void rulesOnClassesAndOnProjectsAreFound() {
        assertThat(Detectors.architecture()).isNotEmpty().doesNotContainNull();
        assertThat(Detectors.project()).isNotEmpty().doesNotContainNull();
    }
}
