package dev.plimsoll.maven.check;

import static java.util.stream.Collectors.joining;

import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.Severity;
import dev.plimsoll.standards.report.Finding;
import java.time.Duration;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
                toolbox.goal(""));
    }

    void show(Checked checked, Duration took) {
        checked.report().findings().forEach(this::show);
        Summary.of(checked, links.html(), took).forEach(log::info);
    }

    private void show(Finding finding) {
        String text = FourParts.of(finding, links);
        switch (finding.severity()) {
            case ERROR -> log.error(text);
            case WARNING -> log.warn(text);
            case ADVICE -> log.info(text);
        }
    }

    /** Why the build fails, in one sentence. */
    String failure(Checked checked) {
        var errors = checked.report().of(Severity.ERROR);
        String standards = errors.stream()
                .map(finding -> finding.standard().path())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(joining(", "));
        return errors.size() + (errors.size() == 1 ? " violation of " : " violations of ") + standards
                + "; each is above with what mends it, and in " + links.html();
    }
}
