package dev.plimsoll.maven.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.maven.check.Checked;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class WantedTest {
    private static final List<Checked> BROKEN = List.of(new Checked(
            new Report(
                    "1.0",
                    "defaults",
                    "ab",
                    "",
                    List.of(),
                    List.of(new NotRun(standard("banned-libraries-are-absent"), "x", "y")),
                    List.of(
                            finding("entity-has-version"),
                            finding("pii-is-never-logged"),
                            finding("no-hand-written-crypto"))),
            1,
            1,
            false,
            Checked.Stale.NONE));

    @Test
    void whatIsBrokenAndHasARecipe() throws Exception {
        assertThat(wanted(null)).containsExactly("entity-has-version", "pii-is-never-logged");
    }

    @Test
    void narrowedByIdWithOrWithoutTopic() throws Exception {
        assertThat(wanted("data/entity-has-version")).containsExactly("entity-has-version");
        assertThat(wanted("entity-has-version, pii-is-never-logged")).hasSize(2);
    }

    @Test
    void whatCouldNotRunIsMendedWhenItIsNamed() throws Exception {
        assertThat(wanted("banned-libraries-are-absent")).containsExactly("banned-libraries-are-absent");
    }

    @Test
    void aTypoIsRecognised() {
        assertThatThrownBy(() -> wanted("entity-has-verson"))
                .hasMessageContaining("did you mean `entity-has-version`?");
    }

    @Test
    void whatAPersonMendsIsRefused() {
        assertThatThrownBy(() -> wanted("no-hand-written-crypto"))
                .hasMessageEndingWith("by hand; its page says how: mvn dev.plimsoll:plimsoll-maven-plugin:1.0:explain"
                        + " -Dstandard=no-hand-written-crypto");
    }

    private static Set<String> wanted(@Nullable String narrowed) throws MojoExecutionException {
        return Wanted.among(BROKEN, narrowed, new Goals("1.0"));
    }

    private static Finding finding(String id) {
        return new Finding(standard(id), new Violation(id, "x", "A.java", 1, "A", ""), Severity.ERROR, null);
    }

    private static Standard standard(String id) {
        return Standards.find(id).orElseThrow();
    }
}
