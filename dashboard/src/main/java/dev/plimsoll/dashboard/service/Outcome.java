package dev.plimsoll.dashboard.service;

import dev.plimsoll.dashboard.layout.Answer;
import dev.plimsoll.dashboard.layout.Moment;
import dev.plimsoll.enforcer.fleet.ServiceDetail;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.enforcer.gate.Status;
import dev.plimsoll.enforcer.gate.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer to "can I deploy it now", with the findings by what they do to it.
 *
 * @param must each of these alone is a denial
 * @param warnings each of these alone is a warning
 * @param watch the rest, without what is in order
 * @param waived what only a waiver keeps out of the way
 * @param checkable whether there is a standard that a check could show to be met
 * @param movable whether there is a library that a machine can move to another version
 */
record Outcome(
        Answer answer,
        String sentence,
        @Nullable Moment behindSince,
        @Nullable Moment deadline,
        @Nullable Moment validUntil,
        List<Change> must,
        List<Change> warnings,
        List<Change> watch,
        List<Change> waived,
        boolean movable,
        boolean checkable) {

    private static final Set<Status> IN_ORDER = Set.of(Status.COMPLIANT, Status.WAIVED);
    private static final Set<Status> MOSTLY_ALLOWED = Set.of(Status.IN_GRACE, Status.WAIVED);
    private static final Set<Status> MOVABLE = Set.of(Status.BEHIND, Status.WITHDRAWN, Status.IN_GRACE);

    static Outcome of(ServiceDetail detail) {
        Instant now = detail.decision().evaluatedAt();
        Verdict verdict = detail.decision().decision();
        List<Finding> denials = with(Verdict.DENY, detail);
        List<Finding> warnings = with(Verdict.ALLOW_WITH_WARNINGS, detail);
        return new Outcome(
                Answer.of(verdict),
                switch (verdict) {
                    case ALLOW -> "Yes, it can be deployed now.";
                    case ALLOW_WITH_WARNINGS -> "Yes, with " + count(warnings.size(), "warning", "warnings") + ".";
                    case DENY -> denial(denials, detail);
                },
                Moment.ofNullable(detail.row().behindSince(), now),
                Moment.ofNullable(detail.row().deadline(), now),
                Moment.ofNullable(detail.decision().validUntil(), now),
                changes(denials, detail),
                changes(warnings, detail),
                changes(with(Verdict.ALLOW, detail), detail),
                changes(waived(detail), detail),
                any(detail, finding -> finding.version() != null && MOVABLE.contains(finding.status())),
                any(detail, finding -> finding.status() == Status.UNMET));
    }

    /** What is in order is not worth a word, unless the policy minds even that. */
    private static List<Finding> with(Verdict effect, ServiceDetail detail) {
        List<Finding> findings = detail.decision().findings();
        return IntStream.range(0, findings.size())
                .filter(at -> detail.effects().get(at) == effect)
                .mapToObj(findings::get)
                .filter(finding -> effect != Verdict.ALLOW || !IN_ORDER.contains(finding.status()))
                .toList();
    }

    private static List<Finding> waived(ServiceDetail detail) {
        List<Finding> findings = detail.decision().findings();
        return IntStream.range(0, findings.size())
                .filter(at -> detail.effects().get(at) == Verdict.ALLOW)
                .mapToObj(findings::get)
                .filter(finding -> finding.status() == Status.WAIVED)
                .toList();
    }

    private static boolean any(ServiceDetail detail, Predicate<Finding> which) {
        return detail.decision().findings().stream().anyMatch(which);
    }

    private static List<Change> changes(List<Finding> findings, ServiceDetail detail) {
        Instant now = detail.decision().evaluatedAt();
        return findings.stream()
                .map(finding -> Change.of(finding, Subject.of(finding, detail), now))
                .toList();
    }

    private static String denial(List<Finding> denials, ServiceDetail detail) {
        int toMove = count(denials, Change::mustMove);
        int unchecked = count(denials, finding -> isOfNoReport(finding, detail));
        int unmet = count(denials, finding -> finding.status() == Status.UNMET) - unchecked;
        int tooOld = count(denials, Outcome::isTooOld);
        int allTheSame = count(denials, finding -> MOSTLY_ALLOWED.contains(finding.status()));
        int unknown = denials.size() - toMove - unchecked - unmet - tooOld - allTheSame;
        List<String> reasons = Stream.of(
                        toMove == 0 ? "" : count(toMove, "library", "libraries") + " must change first",
                        unchecked == 0 ? "" : "no report shows that it meets the standards",
                        unmet == 0 ? "" : count(unmet, "standard is", "standards are") + " not shown to be met",
                        tooOld == 0 ? "" : "it was built too long ago",
                        allTheSame == 0 ? "" : "the policy denies what is in grace or waived",
                        unknown == 0
                                ? ""
                                : unknown == denials.size() ? "it cannot be judged" : unknown + " cannot be judged")
                .filter(reason -> !reason.isEmpty())
                .toList();
        int last = reasons.size() - 1;
        return "No, "
                + (last == 0 ? "" : String.join(", ", reasons.subList(0, last)) + ", and ")
                + reasons.get(last)
                + ".";
    }

    /** Of the build as a whole instead of the standards one by one. */
    private static boolean isOfNoReport(Finding finding, ServiceDetail detail) {
        return finding.status() == Status.UNMET && Subject.of(finding, detail).standard() == null;
    }

    /** Not of a library: the artifact itself is over the build horizon. */
    private static boolean isTooOld(Finding finding) {
        return finding.version() == null && finding.status() == Status.BEHIND;
    }

    private static int count(List<Finding> findings, Predicate<Finding> which) {
        return (int) findings.stream().filter(which).count();
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
