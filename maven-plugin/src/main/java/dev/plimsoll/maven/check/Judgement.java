package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.Baseline;
import dev.plimsoll.maven.baseline.Known;
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
import dev.plimsoll.standards.report.Suppression;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what an outcome means at an instant for the service that is built. */
final class Judgement {
    private static final StandardPolicy PAGE_ALONE = new StandardPolicy(null, null);

    private final Outcome outcome;
    private final Circumstances when;
    private final LocalDate day;
    private final Known known;
    private final List<Finding> findings;

    /**
     * What a judgement depends on besides what was found.
     *
     * @param build whose the module is, for which waivers of the policy may hold
     */
    record Circumstances(Target build, Instant at, Baseline baseline) {}

    Judgement(Outcome outcome, Circumstances when) {
        this.outcome = outcome;
        this.when = when;
        this.day = LocalDate.ofInstant(when.at(), ZoneOffset.UTC);
        this.known = new Known(when.baseline());
        this.findings = findings();
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
                findings);
    }

    /** What the baseline knows and is not there any more, as far as it was looked for. */
    Baseline stale() {
        return known.stale(outcome.ran());
    }

    private List<Finding> findings() {
        WaiversJudged waivers = new WaiversJudged(outcome, day);
        return Stream.concat(outcome.violations().stream(), waivers.violations())
                .sorted(Violation.ORDER)
                .map(violation -> finding(violation, waivers))
                .sorted(Comparator.comparing(Finding::isInBaseline)
                        .thenComparing(Finding::isWaived)
                        .thenComparing(Finding::severity)
                        .thenComparing(finding -> finding.standard().path())
                        .thenComparing(Finding::violation, Violation.ORDER))
                .toList();
    }

    private Finding finding(Violation violation, WaiversJudged waivers) {
        Standard standard = standard(violation.standard());
        StandardPolicy policy = outcome.levels().getOrDefault(standard.id(), PAGE_ALONE);
        Level level = policy.levelOn(day, Level.valueOf(standard.severity().name()));
        Severity severity = Severity.valueOf(level.name());
        LocalDate from = policy.errorFrom();
        // Asked whatever else holds: what is waived as well is no stale row, and becomes no error when its waiver is
        // over.
        if (known.takes(violation)) {
            Suppression why = waived(violation, waivers).orElseGet(Suppression.InBaseline::new);
            return new Finding(standard, violation, atMostWarning(severity), null, why);
        }
        LocalDate errorFrom = from != null && day.isBefore(from) ? from : null;
        Suppression waived = waived(violation, waivers).orElse(null);
        return new Finding(standard, violation, severity, errorFrom, waived);
    }

    /** The one in the code is named first: it is nearer, and says more of this one place. */
    private Optional<Suppression> waived(Violation violation, WaiversJudged waivers) {
        return waivers.of(violation).<Suppression>map(Suppression.InCode::new).or(() -> Waivers.ofBuild(
                        outcome.waivers(), violation.standard(), when.build(), when.at())
                .map(Suppression.ByPolicy::new));
    }

    private static Severity atMostWarning(Severity severity) {
        return severity == Severity.ERROR ? Severity.WARNING : severity;
    }

    private static Standard standard(String id) {
        return Standards.find(id).orElseThrow(() -> new IllegalStateException("No page for the standard " + id));
    }
}
