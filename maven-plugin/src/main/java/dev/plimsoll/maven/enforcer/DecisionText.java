package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.enforcer.Decision.Finding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.shared.utils.logging.MessageBuilder;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** A decision as a person takes it in at a glance: the verdict, then what must move to which version by when. */
final class DecisionText {
    private static final Map<String, String> VERDICTS = Map.of(
            "ALLOW", "may be deployed to",
            "ALLOW_WITH_WARNINGS", "may be deployed, with warnings, to",
            "DENY", "may not be deployed to");

    private static final Set<String> SAYS_WHAT_TO_DO = Set.of("IN_GRACE", "UNMET");
    private static final List<String> ORDER =
            List.of("WITHDRAWN", "BEHIND", "UNMET", "UNKNOWN", "AHEAD", "WAIVED", "IN_GRACE");

    private final Decision decision;

    private DecisionText(Decision decision) {
        this.decision = decision;
    }

    /**
     * The lines.
     *
     * @param mend what to type to move what is behind
     */
    static List<String> of(Decision decision, String service, String environment, String mend) {
        DecisionText text = new DecisionText(decision);
        List<String> lines = new ArrayList<>();
        lines.add(text.verdict() + "  " + service + " " + VERDICTS.getOrDefault(decision.verdict(), "?") + " "
                + environment + text.until());
        if (!decision.exemption().isEmpty()) {
            lines.add("      " + decision.exemption());
        }
        decision.findings().stream()
                .filter(finding -> !finding.status().equals("COMPLIANT"))
                .sorted(Comparator.comparing(DecisionText::rank))
                .forEach(finding -> lines.addAll(lines(finding)));
        if (decision.compliant() > 0) {
            lines.add("      COMPLIANT  " + decision.compliant()
                    + (decision.compliant() == 1 ? " governed library is" : " governed libraries are") + " up to date");
        }
        if (!decision.moves().isEmpty()) {
            lines.add("      mend       " + mend);
        }
        if (decision.degraded()) {
            lines.add("      The enforcer is cut off from its database and judged by what it remembered.");
        }
        return lines;
    }

    /** What denies by default comes first; what a newer enforcer calls otherwise is not hidden behind what is fine. */
    private static int rank(Finding finding) {
        int rank = ORDER.indexOf(finding.status());
        return rank < 0 ? ORDER.indexOf("UNKNOWN") : rank;
    }

    private String verdict() {
        MessageBuilder text = MessageUtils.buffer();
        return switch (decision.verdict()) {
            case "ALLOW" -> text.success(decision.verdict()).toString();
            case "DENY" -> text.failure(decision.verdict()).toString();
            default -> text.warning(decision.verdict()).toString();
        };
    }

    private String until() {
        return decision.validUntil().isEmpty() ? "" : " until " + minute(decision.validUntil());
    }

    private static List<String> lines(Finding finding) {
        String head = "      " + String.format("%-9s", finding.status()) + "  " + name(finding.library()) + "  "
                + finding.version() + target(finding) + time(finding);
        String todo = SAYS_WHAT_TO_DO.contains(finding.status()) ? finding.fix() : "";
        String waiver = finding.waiver().isEmpty() ? "" : "waiver " + finding.waiver();
        return Stream.concat(
                        Stream.of(head.stripTrailing()),
                        Stream.of(finding.message(), waiver, todo)
                                .filter(text -> !text.isEmpty())
                                .map(text -> "                 " + text))
                .toList();
    }

    /** Only what must move has one; in grace nothing must, and the fix says what may. */
    private static String target(Finding finding) {
        boolean mustMove = finding.status().equals("BEHIND") || finding.status().equals("WITHDRAWN");
        return mustMove && !finding.floor().isEmpty() ? " -> " + finding.floor() : "";
    }

    private static String time(Finding finding) {
        if (!finding.behindSince().isEmpty()) {
            return "  behind since " + minute(finding.behindSince());
        }
        return finding.deadline().isEmpty() ? "" : "  deadline " + minute(finding.deadline());
    }

    private static String name(String library) {
        return library.startsWith("pkg:maven/")
                ? library.substring("pkg:maven/".length()).replace('/', ':')
                : library;
    }

    /** {@code 2026-06-24T17:10:30Z} as {@code 2026-06-24 17:10 UTC}. */
    private static String minute(String instant) {
        return instant.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d.*Z")
                ? instant.substring(0, 10) + " " + instant.substring(11, 16) + " UTC"
                : instant;
    }
}
