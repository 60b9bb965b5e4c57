package dev.plimsoll.recipes.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Takes types out of the controllers that they are nested in, and calls them by their new names everywhere. */
final class LeavesController extends JavaIsoVisitor<ExecutionContext> {
    private final Map<String, NestedType> leaving;

    LeavesController(Map<String, NestedType> leaving) {
        this.leaving = leaving;
    }

    @Override
    public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
        J.CompilationUnit visited = super.visitCompilationUnit(unit, context);
        for (NestedType type : leaving.values()) {
            if (visited != unit && type.unit.getId().equals(unit.getId())) {
                unit.getImports().stream()
                        .filter(imported ->
                                !imported.getQualid().getSimpleName().equals("*"))
                        .forEach(this::removeIfUnused);
            }
            doAfterVisit(new ChangeType(type.fullName(), type.newName(), true).getVisitor());
        }
        leaving.values().stream()
                .filter(type -> uses(unit, type))
                .map(NestedType::fullNameOfController)
                .distinct()
                .forEach(controller -> doAfterVisit(new ImportOfAll(controller)));
        return visited;
    }

    private static boolean uses(J.CompilationUnit unit, NestedType type) {
        return unit.getTypesInUse().getTypesInUse().stream()
                .anyMatch(used -> TypeUtils.isOfClassType(used, type.fullName()));
    }

    private void removeIfUnused(J.Import imported) {
        if (imported.isStatic()) {
            maybeRemoveImport(
                    imported.getTypeName() + "." + imported.getQualid().getSimpleName());
        } else {
            maybeRemoveImport(imported.getTypeName());
        }
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
        List<Statement> statements = declared.getBody().getStatements();
        List<Statement> rest = new ArrayList<>();
        List<Comment> ends = new ArrayList<>();
        for (Statement statement : statements) {
            if (isLeaving(statement)) {
                LineEnd.in(statement.getPrefix()).ifPresent(ends::add);
            } else {
                rest.add(statement.withPrefix(LineEnd.before(statement.getPrefix(), ends)));
                ends.clear();
            }
        }
        if (rest.size() == statements.size()) {
            return super.visitClassDeclaration(declared, context);
        }
        if (!rest.isEmpty() && isLeaving(statements.get(0))) {
            Statement first = rest.get(0);
            String space = statements.get(0).getPrefix().getWhitespace();
            rest.set(0, first.withPrefix(first.getPrefix().withWhitespace(space)));
        }
        J.Block body = declared.getBody().withStatements(rest);
        return super.visitClassDeclaration(
                declared.withBody(body.withEnd(LineEnd.before(body.getEnd(), ends))), context);
    }

    private boolean isLeaving(Statement statement) {
        return leaving.values().stream().anyMatch(type -> type.declared.getId().equals(statement.getId()));
    }
}
