package dev.plimsoll.maven.reactor;

import dev.plimsoll.maven.github.GitHub;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.maven.report.Results;
import dev.plimsoll.standards.report.NotChecked;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * What is done with the checks of all modules once a build has ended, however it ended.
 *
 * @param github the run of a workflow that the build is a part of; absent where it is in none
 */
public record Ending(Log log, Goals goals, @Nullable GitHub github) {

    /**
     * The ending of a build of this process.
     *
     * @param enforcer the enforcer's address, where standards have a page
     */
    public static Ending here(Log log, Goals goals, @Nullable String enforcer) {
        return new Ending(
                log, goals, GitHub.of(System.getenv(), rawOutput(), enforcer).orElse(null));
    }

    /** Maven 4 puts words before each line that is printed; a runner takes a line for a command by its first letters. */
    private static PrintStream rawOutput() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    /** Reports that cannot be brought together are told of, and fail no build that is over. */
    void of(Reactor reactor) {
        try {
            Merge merge = new Merge(reactor, goals);
            boolean isOld = reactor.isMerged() && !merge.stands();
            if (isOld || github != null) {
                Results results = merge.read();
                if (isOld) {
                    merge.write(results);
                }
                if (github != null && reactor.wasTouched()) {
                    github.show(reactor.name(), results, goals);
                }
            }
            if (reactor.isMerged()) {
                tell(reactor, merge.page());
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The reports of the modules could not be brought together: " + e.getMessage(), e);
        }
    }

    private void tell(Reactor reactor, Path page) {
        Map<String, List<String>> missing = new TreeMap<>();
        int checked = 0;
        for (Reactor.Member member : reactor.members()) {
            if (member.note() instanceof Note.Checked) {
                checked++;
            } else if (member.note() instanceof Note.Missing note && note.kind() != NotChecked.Kind.EMPTY) {
                missing.computeIfAbsent(note.reason(), reason -> new ArrayList<>())
                        .add(member.name());
            }
        }
        log.info("Plimsoll checked " + checked + (checked == 1 ? " module" : " modules") + ", together in "
                + reactor.shown(page));
        missing.forEach((reason, names) -> log.info("  not checked  " + String.join(", ", names) + ": " + reason));
    }
}
