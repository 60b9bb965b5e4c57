package dev.plimsoll.recipes;

import java.util.List;
import java.util.Set;
import org.openrewrite.Tree;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.java.style.ImportLayoutStyle;
import org.openrewrite.java.tree.J;
import org.openrewrite.style.NamedStyles;
import org.openrewrite.style.Style;

/** Orders imports as a file has them, and keeps them from being folded: a star brings in names unasked. */
public final class Unfolded {
    private static final String NAME = "dev.plimsoll.Unfolded";
    /** How many imports there never are. */
    public static final int NEVER = 999;

    private Unfolded() {}

    /** With a style by which nothing is folded; where the file does not show where the JDK's types go, it is the project's. */
    public static J.CompilationUnit begin(J.CompilationUnit unit) {
        boolean shows = unit.getImports().stream()
                .anyMatch(each -> each.getPackageName().startsWith("java."));
        ImportLayoutStyle ofProject = shows ? null : Style.from(ImportLayoutStyle.class, unit);
        return ofProject == null ? begin(unit, NEVER) : with(unit, ofProject.withClassCountToUseStarImport(NEVER));
    }

    /** @param names from how many on static imports of a type become one */
    public static J.CompilationUnit begin(J.CompilationUnit unit, int names) {
        Autodetect.Detector detector = Autodetect.detector();
        detector.sample(unit);
        ImportLayoutStyle layout = NamedStyles.merge(ImportLayoutStyle.class, List.of(detector.build()));
        return with(
                unit,
                layout == null
                        ? new ImportLayoutStyle(NEVER, names, null, null)
                        : layout.withClassCountToUseStarImport(NEVER).withNameCountToUseStarImport(names));
    }

    private static J.CompilationUnit with(J.CompilationUnit unit, ImportLayoutStyle style) {
        return unit.withMarkers(
                unit.getMarkers().add(new NamedStyles(Tree.randomId(), NAME, NAME, null, Set.of(), List.of(style))));
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
