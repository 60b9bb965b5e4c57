package dev.plimsoll.recipes;

import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Visits the sources that a service runs with and passes over those of its tests. */
public abstract class MainSourcesVisitor extends JavaIsoVisitor<ExecutionContext> {
    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        return MainSources.contain(unit) ? super.visitCompilationUnit(unit, context) : unit;
    }
}
