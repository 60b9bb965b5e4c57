package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.BaselineFile;
import dev.plimsoll.maven.module.Bom;
import dev.plimsoll.maven.module.ManagedVersions;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.AtomicFile;
import dev.plimsoll.maven.report.HtmlReport;
import dev.plimsoll.maven.report.JunitReport;
import dev.plimsoll.maven.report.Sbom;
import dev.plimsoll.standards.report.Finding;
import dev.plimsoll.standards.report.Report;
import dev.plimsoll.standards.report.Sarif;
import dev.plimsoll.standards.report.Suppression;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files in {@code target/plimsoll}, written again only when they would say something else. */
final class Reports {
    static final String SARIF = "report.sarif";
    static final String HTML = "report.html";
    static final String JUNIT = "TEST-plimsoll.xml";
    static final String SBOM = "sbom.cdx.json";
    static final String SUBJECT = "checked.key";
    private static final String WRITTEN = "reports.key";

    private final MavenModule module;
    private final Path folder;

    Reports(MavenModule module) {
        this.module = module;
        this.folder = module.reports();
    }

    /**
     * Writes the reports.
     *
     * @param key what the outcome was made from
     * @param boms reads BOMs, which is done only when the reports are written
     */
    void write(Report report, String key, Function<List<Bom>, List<ManagedVersions>> boms) throws IOException {
        String state = key + " " + levels(report);
        if (stand(state)) {
            return;
        }
        Files.deleteIfExists(folder.resolve(WRITTEN));
        Files.deleteIfExists(folder.resolve(SUBJECT));
        String name = module.coordinates().artifact();
        AtomicFile.write(folder.resolve(SARIF), Sarif.write(report));
        AtomicFile.write(folder.resolve(HTML), HtmlReport.write(name, report));
        AtomicFile.write(folder.resolve(JUNIT), JunitReport.write(name, report));
        AtomicFile.write(folder.resolve(SBOM), Sbom.write(module, boms.apply(module.boms()), report.tool()));
        AtomicFile.write(folder.resolve(SUBJECT), Subject.of(module, report.tool()));
        AtomicFile.write(folder.resolve(WRITTEN), state);
    }

    /** What the clock, the baseline and who builds make of the findings; all else is in the key. */
    private String levels(Report report) {
        Inputs levels = new Inputs().contents(module.folder().resolve(BaselineFile.NAME));
        for (Finding finding : report.findings()) {
            Suppression suppression = finding.suppression();
            levels.text(finding.violation().message())
                    .text(finding.severity())
                    .text(finding.errorFrom())
                    .text(suppression == null ? null : suppression.full());
        }
        return levels.key();
    }

    private boolean stand(String state) throws IOException {
        Path written = folder.resolve(WRITTEN);
        return Files.exists(written)
                && Files.readString(written).equals(state)
                && Stream.of(SARIF, HTML, JUNIT, SBOM, SUBJECT).allMatch(name -> Files.exists(folder.resolve(name)));
    }
}
