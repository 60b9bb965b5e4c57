package dev.plimsoll.recipes.time;

import dev.plimsoll.recipes.LeftAlone;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.maven.RemoveDependency;
import org.openrewrite.xml.tree.Xml;

/** Moves sources from Joda-Time to java.time; files that share a declaration move together, or none of them. */
public final class TimeIsOfTheJdk extends ScanningRecipe<TimeFiles> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Use java.time";
    }

    @Override
    public String getDescription() {
        return "Moves dates, times and printing formats of Joda-Time to java.time where both mean the same, but"
                + " for now, which java.time tells finer than in milliseconds. What is stored,"
                + " sent, parsed, or handed to a library stays, with the files that share it.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(15);
    }

    @Override
    public TimeFiles getInitialValue(ExecutionContext context) {
        return new TimeFiles();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(TimeFiles files) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                files.saw(tree);
                return tree;
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(TimeFiles files) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof J.CompilationUnit unit) {
                    return files.moves(unit.getSourcePath())
                            ? moved(unit, files, context)
                            : left(unit, files, context);
                }
                return tree instanceof Xml.Document pom && files.moveAll()
                        ? new RemoveDependency("joda-time", "joda-time", null)
                                .getVisitor()
                                .visit(pom, context)
                        : tree;
            }
        };
    }

    private @Nullable Tree moved(J.CompilationUnit unit, TimeFiles files, ExecutionContext context) {
        files.note(unit.getSourcePath()).ifPresent(note -> row(unit, note, context));
        return new ToJavaTime(Kept.of(unit)).visit(unit, context);
    }

    private Tree left(J.CompilationUnit unit, TimeFiles files, ExecutionContext context) {
        files.reason(unit.getSourcePath()).ifPresent(reason -> row(unit, reason, context));
        return unit;
    }

    private void row(J.CompilationUnit unit, String words, ExecutionContext context) {
        leftAlone.insertRow(
                context, new LeftAlone.Row(unit.getSourcePath().toString(), words));
    }
}
