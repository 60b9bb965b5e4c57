package dev.plimsoll.recipes.data;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import java.util.Collection;
import java.util.Optional;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.java.tree.J;

/** Gives entities an attribute that they owe, and their tables its column by a Flyway migration. */
abstract class EntityColumnFix extends ScanningRecipe<NewColumns> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    abstract boolean isOwedBy(J.ClassDeclaration entity);

    abstract NewField.Attribute attribute(J.ClassDeclaration entity);

    /** What follows the name of the column: {@code BIGINT DEFAULT 0}. */
    abstract String columnType(J.ClassDeclaration entity);

    abstract J.ClassDeclaration add(NewField field, Cursor entity);

    /** Why no entity of a module can have the attribute; empty where they can. */
    Optional<String> reasonToLeaveAll(SourceFile source, NewColumns columns) {
        return Optional.empty();
    }

    @Override
    public final TreeVisitor<?, ExecutionContext> getScanner(NewColumns columns) {
        return new EachFile((tree, context) -> {
            columns.libraries.saw(tree);
            if (tree instanceof SourceFile file && MainSources.contain(file)) {
                columns.saw(file);
            }
            if (tree instanceof J.CompilationUnit unit && MainSources.contain(unit)) {
                finder(unit, columns).visit(unit, context);
            }
        });
    }

    /** Finds the tables whose entities the visitor is going to mend. */
    private JavaIsoVisitor<ExecutionContext> finder(J.CompilationUnit unit, NewColumns columns) {
        return new JavaIsoVisitor<>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                if (!Aggregate.isOne(type)
                        && isOwedBy(type)
                        && Entities.reasonToLeave(type).isEmpty()) {
                    Entities.table(type).ifPresent(table -> columns.needs(unit, table, column(type)));
                }
                return super.visitClassDeclaration(type, context);
            }
        };
    }

    private String column(J.ClassDeclaration type) {
        return Entities.snakeCase(attribute(type).name()) + " " + columnType(type);
    }

    @Override
    public final Collection<? extends SourceFile> generate(
            NewColumns columns, Collection<SourceFile> others, ExecutionContext context) {
        columns.keepThoseOf(source -> reasonToLeaveAll(source, columns).isEmpty());
        columns.withoutThoseOf(others);
        columns.leftToPeople()
                .forEach(statement -> leave(
                        context, "the database", "there is no Flyway migration beside which to put " + statement));
        columns.ofOtherTables()
                .forEach(statement -> leave(
                        context,
                        "the database",
                        "no Flyway migration makes the table, so put it where that is made: " + statement));
        return columns.migrations(others);
    }

    @Override
    public final TreeVisitor<?, ExecutionContext> getVisitor(NewColumns columns) {
        return new JavaIsoVisitor<>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                J.ClassDeclaration visited = super.visitClassDeclaration(type, context);
                if (Aggregate.isOne(visited) || !isOwedBy(visited)) {
                    return visited;
                }
                J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
                Optional<String> reason = reasonToLeaveAll(unit, columns)
                        .or(() -> Entities.reasonToLeave(visited))
                        .or(() -> script(unit, visited, columns));
                if (reason.isPresent()) {
                    leave(context, visited.getSimpleName(), reason.get());
                    return visited;
                }
                if (Entities.table(visited).isEmpty()) {
                    leave(context, visited.getSimpleName(), "a constant names its table; add the column to it by hand");
                }
                return add(new NewField(this, visited, attribute(visited)), updateCursor(visited));
            }

            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                if (!MainSources.contain(unit)) {
                    return unit;
                }
                Autodetect.Detector detector = Autodetect.detector();
                detector.sample(unit);
                J.CompilationUnit styled = unit.withMarkers(unit.getMarkers().addIfAbsent(detector.build()));
                updateCursor(styled);
                J.CompilationUnit after = super.visitCompilationUnit(styled, context);
                return after == styled ? unit : after.withMarkers(unit.getMarkers());
            }
        };
    }

    private Optional<String> script(J.CompilationUnit unit, J.ClassDeclaration type, NewColumns columns) {
        return Entities.table(type)
                .flatMap(table -> columns.script(unit, table))
                .map(script -> "its table is made by " + script + ", which needs the column first: " + column(type));
    }

    private void leave(ExecutionContext context, String place, String reason) {
        leftAlone.insertRow(context, new LeftAlone.Row(place, reason));
    }
}
