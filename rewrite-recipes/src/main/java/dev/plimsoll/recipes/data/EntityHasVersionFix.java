package dev.plimsoll.recipes.data;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.LeftAlone;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
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
                } else if (tree instanceof J.CompilationUnit unit) {
                    new Finder(unit, columns).visit(unit, context);
                }
                return tree;
            }
        };
    }

    @Override
    public Collection<? extends SourceFile> generate(VersionColumns columns, ExecutionContext context) {
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
                if (Entities.hasAllArgumentsConstructor(visited)) {
                    leftAlone.insertRow(
                            context,
                            new LeftAlone.Row(
                                    visited.getSimpleName(),
                                    "Lombok generates a constructor of all fields; a new field would change its callers"));
                    return visited;
                }
                return new VersionField(this, visited).add(updateCursor(visited));
            }
        };
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
            if (Entities.owesAVersion(type) && !Entities.hasAllArgumentsConstructor(type)) {
                columns.needs(unit.getSourcePath(), Entities.table(type), Entities.freeName(type));
            }
            return super.visitClassDeclaration(type, context);
        }
    }
}
