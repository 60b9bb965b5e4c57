package dev.plimsoll.recipes.junit;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.xml.tree.Xml;

/** Moves tests from JUnit 4 to JUnit 5; a class moves with those above and below it, or not at all. */
public final class TestsUseJUnit5 extends ScanningRecipe<Tests> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Test with JUnit 5";
    }

    @Override
    public String getDescription() {
        return "Moves annotations, assertions, runners and expected exceptions of JUnit 4 to JUnit 5, and the libraries in"
                + " the POMs. Unused stubs, for which Mockito's runner failed a class, are warned of; parameterized tests, suites and"
                + " most rules stay, with the classes above and below them, and are run by the vintage engine.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(10);
    }

    @Override
    public Tests getInitialValue(ExecutionContext context) {
        return new Tests();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Tests tests) {
        return new EachFile((tree, context) -> tests.saw(tree));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Tests tests) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof J.CompilationUnit unit) {
                    // From the cursor come the templates that were parsed for other files.
                    return tests.moves(unit.getSourcePath())
                            ? new ToJupiter().visit(unit, context, getCursor())
                            : left(unit, tests, context);
                }
                return tree instanceof Xml.Document pom ? TestLibraries.mended(pom, tests, context) : tree;
            }
        };
    }

    private Tree left(J.CompilationUnit unit, Tests tests, ExecutionContext context) {
        tests.reason(unit.getSourcePath())
                .ifPresent(reason -> leftAlone.insertRow(
                        context, new LeftAlone.Row(unit.getSourcePath().toString(), reason)));
        return unit;
    }
}
