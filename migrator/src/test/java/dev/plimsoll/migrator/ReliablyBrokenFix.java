package dev.plimsoll.migrator;

import com.google.auto.service.AutoService;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** A recipe with a mistake: it breaks on classes called Broken. */
@AutoService(Recipe.class)
public final class ReliablyBrokenFix extends Recipe {

    @Override
    public String getDisplayName() {
        return "Break";
    }

    @Override
    public String getDescription() {
        return "Breaks.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                if (type.getSimpleName().equals("Broken")) {
                    throw new IllegalStateException();
                }
                return type;
            }
        };
    }
}
