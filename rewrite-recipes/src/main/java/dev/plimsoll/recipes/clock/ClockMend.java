package dev.plimsoll.recipes.clock;

import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.Unfolded;
import java.util.Optional;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.tree.J;

/** Gives what a file holds a clock, as far as its project allows. */
public final class ClockMend {
    private ClockMend() {}

    /** The file itself where nothing changes. */
    public static J.CompilationUnit of(J.CompilationUnit unit, ClockProject project, ExecutionContext context) {
        boolean mayChange = project.isMoving(unit)
                || project.owingAClock(unit).isPresent()
                || !MainSources.contain(unit) && project.moved().concern(unit);
        if (!mayChange) {
            return unit;
        }
        J.CompilationUnit before = Unfolded.begin(unit);
        J after = mended(before, project, context);
        if (after == before) {
            return unit;
        }
        J.CompilationUnit whole = (J.CompilationUnit) FullNames.of(unit).keptIn(after);
        return Unfolded.end(SettledImports.in(unit, whole));
    }

    private static J mended(J.CompilationUnit unit, ClockProject project, ExecutionContext context) {
        ClockCode usual = project.code("clock");
        Optional<ClockFile> file = project.isMoving(unit) ? ClockFile.of(unit, project.handed()) : Optional.empty();
        J after = unit;
        if (!MainSources.contain(unit)) {
            after = new TestCallers(project.moved(), usual).visitNonNull(unit, context);
        } else if (file.isPresent()) {
            ClockCode code = project.code(file.get().clock());
            Asking asking = new Asking(code, project.isLocal(unit));
            after = new ToClock(file.get(), code, asking).visitNonNull(unit, context);
        }
        Optional<String> application = project.owingAClock(unit);
        return application.isPresent()
                ? new ClockBean(application.get(), project.beanName(), usual).visitNonNull(after, context)
                : after;
    }
}
