package dev.plimsoll.maven.reactor;

import dev.plimsoll.maven.report.AtomicFile;
import dev.plimsoll.maven.report.Goals;
import dev.plimsoll.maven.report.ReactorPage;
import dev.plimsoll.maven.report.Results;
import dev.plimsoll.maven.report.Sha256;
import dev.plimsoll.standards.report.MergedSarif;
import dev.plimsoll.standards.report.ModuleRun;
import dev.plimsoll.standards.report.NotChecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the merged reports of a reactor, again only when they would say something else. */
final class Merge {
    private static final String SARIF = "report.sarif";
    private static final String HTML = "report.html";
    private static final String WRITTEN = "merged.key";

    private final Reactor reactor;
    private final Goals goals;

    Merge(Reactor reactor, Goals goals) {
        this.reactor = reactor;
        this.goals = goals;
    }

    /** Whether what is there says the same already. */
    boolean stands() throws IOException {
        Path written = reactor.reports().resolve(WRITTEN);
        return Stream.of(SARIF, HTML)
                        .allMatch(name -> Files.exists(reactor.reports().resolve(name)))
                && Files.exists(written)
                && Files.readString(written).equals(key());
    }

    /** What the reports of the modules say. */
    Results read() throws IOException {
        List<ModuleRun> checked = new ArrayList<>();
        List<NotChecked> notChecked = new ArrayList<>();
        for (Reactor.Member member : reactor.members()) {
            if (member.note() instanceof Note.Missing missing) {
                notChecked.add(new NotChecked(member.name(), missing.reason(), missing.kind()));
            } else if (member.note() instanceof Note.Checked note) {
                String sarif = Files.readString(note.reports().resolve(SARIF));
                checked.add(ModuleRun.read(member.name(), sarif));
            }
        }
        return new Results(checked, notChecked);
    }

    void write(Results results) throws IOException {
        Path folder = reactor.reports();
        Files.deleteIfExists(folder.resolve(WRITTEN));
        AtomicFile.write(
                folder.resolve(SARIF), MergedSarif.write(goals.version(), results.checked(), results.notChecked()));
        AtomicFile.write(folder.resolve(HTML), ReactorPage.write(reactor.name(), results, goals));
        AtomicFile.write(folder.resolve(WRITTEN), key());
    }

    Path page() {
        return reactor.reports().resolve(HTML);
    }

    /** Of what became of each module, and of which state its own reports are. */
    private String key() throws IOException {
        StringBuilder text = new StringBuilder(goals.version());
        for (Reactor.Member member : reactor.members()) {
            text.append('\n').append(member.name()).append(' ').append(Note.write(member.note()));
            if (member.note() instanceof Note.Checked checked) {
                text.append(' ').append(Files.readString(checked.reports().resolve("reports.key")));
            }
        }
        return Sha256.of(text.toString());
    }
}
