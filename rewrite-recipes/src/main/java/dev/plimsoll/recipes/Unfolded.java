package dev.plimsoll.recipes;

import java.util.List;
import java.util.Set;
import org.openrewrite.Tree;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.java.style.ImportLayoutStyle;
import org.openrewrite.java.tree.J;
import org.openrewrite.style.NamedStyles;

/** Orders imports as a file has them, and keeps them from being folded: a star brings in names unasked. */
public final class Unfolded {
    private static final String NAME = "dev.plimsoll.Unfolded";
    private static final int NEVER = 999;

    private Unfolded() {}

    /** With a style by which nothing is folded. */
    public static J.CompilationUnit begin(J.CompilationUnit unit) {
        return begin(unit, NEVER);
    }

    /** @param names from how many on static imports of a type become one */
    public static J.CompilationUnit begin(J.CompilationUnit unit, int names) {
        Autodetect.Detector detector = Autodetect.detector();
        detector.sample(unit);
        ImportLayoutStyle layout = NamedStyles.merge(ImportLayoutStyle.class, List.of(detector.build()));
        ImportLayoutStyle unfolded = layout == null
                ? new ImportLayoutStyle(NEVER, names, null, null)
                : layout.withClassCountToUseStarImport(NEVER).withNameCountToUseStarImport(names);
        return unit.withMarkers(
                unit.getMarkers().add(new NamedStyles(Tree.randomId(), NAME, NAME, null, Set.of(), List.of(unfolded))));
    }

    /** Without that style. */
    public static J.CompilationUnit end(J.CompilationUnit unit) {
        return unit.withMarkers(unit.getMarkers()
                .withMarkers(unit.getMarkers().getMarkers().stream()
                        .filter(marker -> !(marker instanceof NamedStyles styles
                                && styles.getName().equals(NAME)))
                        .toList()));
    }
}
