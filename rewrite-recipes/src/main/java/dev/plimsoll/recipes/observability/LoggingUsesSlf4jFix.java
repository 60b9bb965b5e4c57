package dev.plimsoll.recipes.observability;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.ModuleLibraries;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** Makes the loggers of log4j 1, commons-logging and java.util.logging SLF4J's; a file is changed whole or not at all. */
@AutoService(Recipe.class)
public final class LoggingUsesSlf4jFix extends ScanningRecipe<LoggingUsesSlf4jFix.Project> {
    private static final String SLF4J = "org.slf4j:slf4j-api";

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /** What has to be known of all files before one is changed. */
    static final class Project {
        private final ModuleLibraries libraries = new ModuleLibraries();
        private final Set<String> shared = new HashSet<>();
    }

    @Override
    public String getDisplayName() {
        return "Log through SLF4J";
    }

    @Override
    public String getDescription() {
        return "Changes loggers, imports and calls of log4j 1, commons-logging and java.util.logging to SLF4J's.";
    }

    /** Who asks in the first whether something still uses a library sees the files before they move. */
    @Override
    public boolean causesAnotherCycle() {
        return true;
    }

    @Override
    public Project getInitialValue(ExecutionContext context) {
        return new Project();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Project project) {
        return new EachFile((tree, context) -> {
            project.libraries.saw(tree);
            if (tree instanceof J.CompilationUnit unit) {
                new UsesOfOthers(new OwnLoggers(unit)).visit(unit, project.shared);
            }
        });
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Project project) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return tree instanceof J.CompilationUnit unit && MainSources.contain(unit)
                        ? mended(unit, project, context)
                        : tree;
            }
        };
    }

    private @Nullable Tree mended(J.CompilationUnit unit, Project project, ExecutionContext context) {
        Optional<Set<String>> obstacles = Obstacles.of(unit, project.shared);
        if (obstacles.isEmpty()) {
            return unit;
        }
        Set<String> reasons = obstacles.get();
        if (project.libraries
                .of(unit)
                .filter(known -> !known.containsKey(SLF4J))
                .isPresent()) {
            reasons.add("its module does not compile against " + SLF4J);
        }
        if (reasons.isEmpty()) {
            return new ToSlf4j(new OwnLoggers(unit)).visit(unit, context);
        }
        String file = unit.getSourcePath().toString();
        leftAlone.insertRow(context, new LeftAlone.Row(file, String.join("; ", reasons)));
        return unit;
    }

    /** Collects the loggers that a file uses and another declares. */
    private static final class UsesOfOthers extends JavaIsoVisitor<Set<String>> {
        private final OwnLoggers own;

        UsesOfOthers(OwnLoggers own) {
            this.own = own;
        }

        @Override
        public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> shared) {
            OwnLoggers.variable(identifier)
                    .filter(logger -> !own.isDeclared(logger))
                    .ifPresent(logger -> shared.add(Obstacles.key(logger)));
            return identifier;
        }
    }
}
