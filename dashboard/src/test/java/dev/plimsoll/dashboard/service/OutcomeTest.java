package dev.plimsoll.dashboard.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.enforcer.fleet.ServiceDetail;
import dev.plimsoll.enforcer.fleet.ServiceDetail.StandardState;
import dev.plimsoll.enforcer.fleet.ServiceRow;
import dev.plimsoll.enforcer.gate.Decision;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Status;
import dev.plimsoll.enforcer.gate.Verdict;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class OutcomeTest {

    private static final Instant NOW = Instant.parse("2026-03-20T12:00:00Z");
    private static final Finding WAIVED = library(Status.WAIVED);
    private static final Finding BEHIND = library(Status.BEHIND);
    private static final Finding BROKEN = finding("standards", Status.UNMET, "entity-has-version", null);
    private static final Finding NO_REPORT = finding("standards", Status.UNMET, "billing", null);
    private static final Finding TOO_OLD = finding("build-horizon", Status.BEHIND, "billing", null);

    @Test
    void whatIsWaivedIsInNobodysWayButShown() {
        Outcome outcome = outcome(Verdict.ALLOW, WAIVED);

        assertThat(outcome.sentence()).isEqualTo("Yes, it can be deployed now.");
        assertThat(outcome.waived()).extracting(Change::waiver).containsExactly("OPS-1 until May");
        assertThat(outcome.watch()).isEmpty();
    }

    @Test
    void aPolicyMayDenyEvenWhatIsWaived() {
        Outcome outcome = outcome(Verdict.DENY, WAIVED);

        assertThat(outcome.sentence()).isEqualTo("No, the policy denies what is in grace or waived.");
        assertThat(outcome.must()).hasSize(1);
        assertThat(outcome.waived()).isEmpty();
    }

    @Test
    void everyReasonIsNamedOnce() {
        assertThat(outcome(Verdict.DENY, BEHIND, BROKEN, TOO_OLD).sentence())
                .isEqualTo("No, 1 library must change first, 1 standard is not shown to be met,"
                        + " and it was built too long ago.");
        assertThat(outcome(Verdict.DENY, NO_REPORT).sentence())
                .isEqualTo("No, no report shows that it meets the standards.");
    }

    @Test
    void aChangeIsCalledByWhatItIsAbout() {
        Outcome outcome = outcome(Verdict.DENY, BEHIND, BROKEN, TOO_OLD);

        assertThat(outcome.must())
                .extracting(change -> change.subject().name())
                .containsExactly("pkg:maven/com.acme/core", "Version every entity", "The newest build");
        assertThat(outcome.must())
                .extracting(change -> change.subject().standard())
                .containsExactly(null, "entity-has-version", null);
    }

    private static Finding library(Status status) {
        return finding("ga-freshness", status, "pkg:maven/com.acme/core", "1.0");
    }

    private static Finding finding(String rule, Status status, String subject, @Nullable String version) {
        String floor = version == null ? null : "2.0";
        String waiver = status == Status.WAIVED ? "OPS-1 until May" : null;
        return new Finding(
                rule, status, subject, version, null, floor, null, floor, null, null, "message", "fix", waiver);
    }

    /** Every finding alone has the effect of the verdict. */
    private static Outcome outcome(Verdict verdict, Finding... findings) {
        Decision decision = new Decision(
                "id",
                verdict,
                NOW,
                null,
                1,
                1,
                false,
                null,
                new Decision.Summary(1, 0, 0, 0, 0, 0, 0, 0),
                List.of(findings));
        StandardState standard = new StandardState(
                "entity-has-version", "Version every entity", "data", "error", "BROKEN", null, List.of());
        return Outcome.of(new ServiceDetail(
                row(verdict),
                "sha256:1",
                decision,
                Collections.nCopies(findings.length, verdict),
                List.of(standard),
                List.of(),
                List.of()));
    }

    private static ServiceRow row(Verdict verdict) {
        ServiceRow.Standards none = new ServiceRow.Standards(0, 0, 0, 0);
        return new ServiceRow(
                "billing", "money", verdict.name(), List.of(), 1, 0, 0, 0, 1, null, null, null, 0, 0, false, none, NOW);
    }
}
