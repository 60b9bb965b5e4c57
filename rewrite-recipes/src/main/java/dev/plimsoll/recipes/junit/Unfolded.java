package dev.plimsoll.recipes.junit;

import java.util.List;
import java.util.Set;
import org.openrewrite.Tree;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.java.style.ImportLayoutStyle;
import org.openrewrite.java.tree.J;
import org.openrewrite.style.NamedStyles;

/**
 * Orders imports as a file has them, and keeps them from being folded: JUnit 5 has names, such as {@code Order}, that a star
 * would bring in unasked.
 */
final class Unfolded {
    private static final String NAME = "dev.plimsoll.Unfolded";
    private static final int NEVER = 999;
    private static final int SOON = 2;

    private Unfolded() {}

    static J.CompilationUnit begin(J.CompilationUnit unit) {
        Autodetect.Detector detector = Autodetect.detector();
        detector.sample(unit);
        ImportLayoutStyle layout = NamedStyles.merge(ImportLayoutStyle.class, List.of(detector.build()));
        int names = unit.getImports().stream().anyMatch(Unfolded::takesAllMembers) ? SOON : NEVER;
        ImportLayoutStyle unfolded = layout == null
                ? new ImportLayoutStyle(NEVER, names, null, null)
                : layout.withClassCountToUseStarImport(NEVER).withNameCountToUseStarImport(names);
        return unit.withMarkers(
                unit.getMarkers().add(new NamedStyles(Tree.randomId(), NAME, NAME, null, Set.of(), List.of(unfolded))));
    }

    private static boolean takesAllMembers(J.Import imported) {
        return imported.isStatic()
                && imported.getQualid().getSimpleName().equals("*")
                && JUnit4.has(imported.getTypeName());
    }

    static J.CompilationUnit end(J.CompilationUnit unit) {
        return unit.withMarkers(unit.getMarkers()
                .withMarkers(unit.getMarkers().getMarkers().stream()
                        .filter(marker -> !(marker instanceof NamedStyles styles
                                && styles.getName().equals(NAME)))
                        .toList()));
    }
}
