package dev.plimsoll.recipes.data;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.style.Autodetect;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;

/** Gives every entity without one an optimistic-lock version, and its table the column by a Flyway migration. */
@AutoService(Recipe.class)
public final class EntityHasVersionFix extends ScanningRecipe<VersionColumns> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Give every entity an optimistic-lock version";
    }

    @Override
    public String getDescription() {
        return "Adds a `@Version` field to every entity without one, and a Flyway migration for its column.";
    }

    @Override
    public VersionColumns getInitialValue(ExecutionContext context) {
        return new VersionColumns();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(VersionColumns columns) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof PlainText text) {
                    columns.sawFile(text.getSourcePath());
                } else if (tree instanceof J.CompilationUnit unit && MainSources.contain(unit)) {
                    columns.sawFile(unit.getSourcePath());
                    new Finder(unit, columns).visit(unit, context);
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(VersionColumns columns, ExecutionContext context) {
        columns.leftToPeople()
                .forEach(statement -> leave(
                        context, "the database", "there is no Flyway migration beside which to put " + statement));
        return columns.migrations();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(VersionColumns columns) {
        return new JavaIsoVisitor<>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                J.ClassDeclaration visited = super.visitClassDeclaration(type, context);
                if (!Entities.owesAVersion(visited)) {
                    return visited;
                }
                Optional<String> reason = Entities.reasonToLeave(visited);
                if (reason.isPresent()) {
                    leave(context, visited.getSimpleName(), reason.get());
                    return visited;
                }
                if (Entities.table(visited).isEmpty()) {
                    leave(context, visited.getSimpleName(), "a constant names its table; add the column to it by hand");
                }
                return new VersionField(this, visited).add(updateCursor(visited));
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

    private void leave(ExecutionContext context, String place, String reason) {
        leftAlone.insertRow(context, new LeftAlone.Row(place, reason));
    }

    /** Finds the tables whose entities the visitor is going to mend. */
    private static final class Finder extends JavaIsoVisitor<ExecutionContext> {
        private final J.CompilationUnit unit;
        private final VersionColumns columns;

        Finder(J.CompilationUnit unit, VersionColumns columns) {
            this.unit = unit;
            this.columns = columns;
        }

        @Override
        public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
            if (Entities.owesAVersion(type) && Entities.reasonToLeave(type).isEmpty()) {
                Entities.table(type)
                        .ifPresent(table -> columns.needs(unit.getSourcePath(), table, Entities.freeName(type)));
            }
            return super.visitClassDeclaration(type, context);
        }
    }
}
