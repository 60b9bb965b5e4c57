package dev.plimsoll.migrator.build;

import dev.plimsoll.standards.migrate.Proof;
import dev.plimsoll.standards.migrate.Proof.Place;
import dev.plimsoll.standards.report.ModuleRun;
import dev.plimsoll.standards.report.SarifResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a build left in a repository's folders: the reports of its tests, and those of the standards. */
final class Evidence {
    private final Path folder;

    Evidence(Path folder) {
        this.folder = folder;
    }

    Proof of(Run run) throws IOException {
        TestReports tests = TestReports.read(files("glob:**/target/{surefire,failsafe}-reports/TEST-*.xml"));
        return new Proof(
                run.isSuccess(),
                tests.passed(),
                tests.failed(),
                tests.skipped(),
                run.isSuccess() ? List.of() : run.errors(),
                broken(),
                run.took(),
                run.log());
    }

    private Map<String, List<Place>> broken() throws IOException {
        Map<String, List<Place>> broken = new TreeMap<>();
        for (Path report : reports()) {
            ModuleRun module = ModuleRun.read(report.toString(), Files.readString(report));
            module.ran().forEach(standard -> broken.putIfAbsent(standard, new ArrayList<>()));
            for (SarifResult result : module.results()) {
                if (!result.isSuppressed()) {
                    broken.computeIfAbsent(result.standard(), standard -> new ArrayList<>())
                            .add(new Place(result.path(), result.line(), result.message()));
                }
            }
        }
        return broken;
    }

    /** Those of the modules; the one of all together would count each place twice. */
    private List<Path> reports() throws IOException {
        return files("glob:**/target/plimsoll/{,own/}report.sarif").stream()
                .filter(report -> !isOfAllTogether(report))
                .toList();
    }

    private static boolean isOfAllTogether(Path report) {
        return Files.exists(report.resolveSibling("own").resolve("report.sarif"));
    }

    private List<Path> files(String glob) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(folder.getFileSystem().getPathMatcher(glob)::matches)
                    .sorted()
                    .toList();
        }
    }
}
