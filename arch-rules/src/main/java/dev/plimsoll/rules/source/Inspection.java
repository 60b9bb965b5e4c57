package dev.plimsoll.rules.source;

import com.google.errorprone.ErrorProneOptions;
import com.google.errorprone.VisitorState;
import com.google.errorprone.matchers.Description;
import com.google.errorprone.scanner.Scanner;
import com.google.errorprone.scanner.ScannerSupplier;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.rules.Detectors;
import dev.plimsoll.rules.source.SourceFindings.SourceFinding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Runs our checks, and none of Error Prone's own, over sources that javac has attributed. */
final class Inspection {
    private static final String PREFIX = "Plimsoll";

    private final Context context;
    private final ErrorProneOptions options;
    private final Scanner scanner;
    private final Set<SourceFinding> findings = new LinkedHashSet<>();

    Inspection(Context context, Map<String, List<String>> words) {
        this.context = context;
        this.options = ErrorProneOptions.processArgs(Words.options(words));
        this.scanner = ScannerSupplier.fromBugCheckerClasses(Detectors.source())
                .applyOverrides(options)
                .get();
    }

    void look(CompilationUnitTree unit, String file) {
        VisitorState state = VisitorState.createConfiguredForCompilation(
                context, found -> add(found, unit, file), scanner.severityMap(), options);
        TreePath path = new TreePath(unit);
        scanner.scan(path, state.withPath(path));
    }

    List<SourceFinding> findings() {
        return List.copyOf(findings);
    }

    private void add(Description found, CompilationUnitTree unit, String file) {
        findings.add(new SourceFinding(
                found.checkName.substring(PREFIX.length()),
                file,
                (int) unit.getLineMap().getLineNumber(found.position.getPreferredPosition()),
                found.getRawMessage().lines().findFirst().orElse("")));
    }
}
