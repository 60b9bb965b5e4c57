package dev.plimsoll.maven.check;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.report.Finding;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Tells people what a check found. */
final class Console {
    private final Log log;
    private final Links links;

    Console(Log log, MavenModule module, Toolbox toolbox, @Nullable String enforcer) {
        this.log = log;
        this.links = new Links(
                module.shown(module.folder()),
                module.shown(module.reports().resolve(Reports.HTML)),
                enforcer,
                toolbox.goals());
    }

    /** {@code start} is what {@link System#nanoTime} said when the goal began. */
    void show(Checked checked, long start) {
        List<Finding> findings = checked.report().findings();
        // The known ones first, so that what counts stands above the summary however many they are.
        findings.stream().filter(Finding::isInBaseline).forEach(this::show);
        findings.stream().filter(finding -> !finding.isInBaseline()).forEach(this::show);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        Summary.of(checked, links, took).forEach(log::info);
    }

    private void show(Finding finding) {
        String text = FourParts.of(finding, links);
        if (!finding.counts()) {
            log.info(text);
            return;
        }
        switch (finding.severity()) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case ADVICE -> log.info(text);
        }
    }

    /** Fails the build in one sentence where there are errors. */
    void failOnErrors(Checked checked) throws MojoFailureException {
        List<Finding> errors = checked.report().of(Severity.ERROR);
        if (errors.isEmpty()) {
            return;
        }
        String standards = errors.stream()
                .map(finding -> finding.standard().path())
                .distinct()
                .collect(joining(", "));
        throw new MojoFailureException(errors.size() + (errors.size() == 1 ? " violation of " : " violations of ")
                + standards + "; each is above with what mends it, and in " + links.html());
    }
}
