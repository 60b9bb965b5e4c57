package dev.plimsoll.recipes.structure;

import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.RemoveImport;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Takes the import of all that is in a class away where a file uses nothing of it any more. */
final class ImportOfAll extends JavaIsoVisitor<ExecutionContext> {
    private final String outer;

    ImportOfAll(String outer) {
        this.outer = outer;
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        boolean isUsed = unit.getTypesInUse().getTypesInUse().stream().anyMatch(this::isInOuter);
        return isUsed ? unit : (J.CompilationUnit) new RemoveImport<>(outer + ".*", true).visitNonNull(unit, context);
    }

    private boolean isInOuter(JavaType type) {
        return type instanceof JavaType.FullyQualified named && TypeUtils.isOfClassType(named.getOwningClass(), outer);
    }
}
