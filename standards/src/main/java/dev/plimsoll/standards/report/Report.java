package dev.plimsoll.standards.report;

import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.Standard;
import java.util.List;

/**
 * One check of one module.
 *
 * @param tool the version of Plimsoll
 * @param policy the name of the policy and which state of it
 * @param policySha256 the SHA-256 of the policy's text as UTF-8, in hex, by which whoever judges later knows it again
 * @param folder the module's folder relative to its repository with {@code /}, empty for the repository itself
 * @param ran the standards that were checked
 */
public record Report(
        String tool,
        String policy,
        String policySha256,
        String folder,
        List<Standard> ran,
        List<NotRun> notRun,
        List<Finding> findings) {

    public Report {
        ran = List.copyOf(ran);
        notRun = List.copyOf(notRun);
        findings = List.copyOf(findings);
    }

    /** What was found of one standard. */
    public List<Finding> of(Standard standard) {
        return findings.stream()
                .filter(finding -> finding.standard().id().equals(standard.id()))
                .toList();
    }

    /** What was found of one severity and counts. */
    public List<Finding> of(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity && finding.counts())
                .toList();
    }

    /** What was found and is waived, by the policy or in the code. */
    public List<Finding> waived() {
        return findings.stream().filter(Finding::isWaived).toList();
    }

    /** What was found and the baseline knows. */
    public List<Finding> inBaseline() {
        return findings.stream().filter(Finding::isInBaseline).toList();
    }
}
