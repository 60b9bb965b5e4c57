package dev.plimsoll.maven.check;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.policy.Waivers;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.NotRun;
import dev.plimsoll.standards.report.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/** Says what an outcome means at an instant for the service that is built. */
final class Judgement {
    private static final StandardPolicy PAGE_ALONE = new StandardPolicy(null, null);

    private final Outcome outcome;
    private final Target build;
    private final Instant at;
    private final LocalDate day;

    Judgement(Outcome outcome, Target build, Instant at) {
        this.outcome = outcome;
        this.build = build;
        this.at = at;
        this.day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /**
     * The report of that instant.
     *
     * @param tool the version of Plimsoll
     * @param policySha256 of the policy's text, in hex
     * @param folder the module's folder relative to its repository
     */
    Report report(String tool, String policySha256, String folder) {
        return new Report(
                tool,
                outcome.policy(),
                policySha256,
                folder,
                outcome.ran().stream().map(Judgement::standard).toList(),
                outcome.gaps().stream()
                        .map(gap -> new NotRun(
                                standard(gap.standard()),
                                gap.reason(),
                                gap.cause().remedy()))
                        .toList(),
                findings());
    }

    private List<Finding> findings() {
        return outcome.violations().stream()
                .map(this::finding)
                .sorted(Comparator.comparing(Finding::isWaived)
                        .thenComparing(Finding::severity)
                        .thenComparing(finding -> finding.standard().path())
                        .thenComparing(Finding::violation, Violation.ORDER))
                .toList();
    }

    private Finding finding(Violation violation) {
        Standard standard = standard(violation.standard());
        StandardPolicy policy = outcome.levels().getOrDefault(standard.id(), PAGE_ALONE);
        Level level = policy.levelOn(day, Level.valueOf(standard.severity().name()));
        LocalDate from = policy.errorFrom();
        return new Finding(
                standard,
                violation,
                Severity.valueOf(level.name()),
                from != null && day.isBefore(from) ? from : null,
                Waivers.ofBuild(outcome.waivers(), standard.id(), build, at).orElse(null));
    }

    private static Standard standard(String id) {
        return Standards.find(id).orElseThrow(() -> new IllegalStateException("No page for the standard " + id));
    }
}
