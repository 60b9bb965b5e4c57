package dev.plimsoll.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Plimsoll under its own gate; {@code -Dplimsoll.write=true} writes the table. */
final class OwnDependenciesTest {

    private static final Path PAGE = Path.of("../docs/own-dependencies.md");
    private static final String BEGIN = "<!-- written by -Dplimsoll.write=true -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void theTableIsWhatTheGateSays() throws IOException {
        String page = Files.readString(PAGE);
        String generated = page.substring(0, page.indexOf(BEGIN) + BEGIN.length())
                + """
                | library | version | on 2026-08-21 | floor | deadline, or behind since | now, with nothing newer known | releases known until |
                |---|---|---|---|---|---|---|
                """
                + OwnDependencies.read().table(Instant.now())
                + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("plimsoll.write")) {
            Files.writeString(PAGE, generated);
        }
        assertThat(PAGE).content().isEqualTo(generated);
    }

    @Test
    void whatTheDistributionStandsOnIsJudged() throws IOException {
        assertThat(OwnDependencies.read().purls())
                .extracting(purl -> purl.replaceFirst("@.*", ""))
                .contains(
                        "pkg:maven/org.springframework.boot/spring-boot", "pkg:maven/org.springframework/spring-core");
    }

    @Test
    void nothingIsBehindOrWithdrawn() throws IOException {
        OwnDependencies own = OwnDependencies.read();

        for (Instant at : new Instant[] {OwnDependencies.DAY, Instant.now()}) {
            assertThat(own.judged(at))
                    .hasSameSizeAs(own.purls())
                    .filteredOn(finding -> finding.status() == Status.BEHIND || finding.status() == Status.WITHDRAWN)
                    .extracting(Finding::message)
                    .isEmpty();
        }
    }
}
