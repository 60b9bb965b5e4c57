package dev.plimsoll.recipes.time;

import dev.plimsoll.recipes.EachFile;
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
                + " for now, which java.time tells finer than in milliseconds, and for a local time that a zone skips, which java.time"
                + " moves on instead of refusing it. What reads a text stays Joda-Time's, and its value moves."
                + " What is stored, sent, or handed to a library stays, with the files that share it.";
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
        return new EachFile((tree, context) -> files.saw(tree));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(TimeFiles files) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof J.CompilationUnit unit) {
                    files.note(unit.getSourcePath())
                            .or(() -> files.reason(unit.getSourcePath()))
                            .ifPresent(words -> row(unit, words, context));
                    return files.moves(unit.getSourcePath())
                            ? new ToJavaTime(Kept.of(unit)).visit(unit, context, getCursor())
                            : unit;
                }
                return tree instanceof Xml.Document pom && files.moveAll()
                        ? new RemoveDependency("joda-time", "joda-time", null)
                                .getVisitor()
                                .visit(pom, context)
                        : tree;
            }
        };
    }

    private void row(J.CompilationUnit unit, String words, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(unit.getSourcePath().toString(), words));
    }
}
