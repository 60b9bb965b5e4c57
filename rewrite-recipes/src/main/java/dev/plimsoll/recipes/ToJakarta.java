package dev.plimsoll.recipes;

import dev.plimsoll.recipes.jakarta.Families;
import dev.plimsoll.recipes.jakarta.JakartaVisitor;
import dev.plimsoll.recipes.jakarta.Strangers;
import dev.plimsoll.recipes.jakarta.Strangers.Stranger;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Moves sources from {@code javax} to {@code jakarta}, for libraries that Spring Boot 3 or later brings anew. */
public final class ToJakarta extends ScanningRecipe<ToJakarta.Project> {

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /** What has to be known of all files before one is changed. */
    static final class Project {
        private final Set<String> own = new HashSet<>();
        private final Map<String, Set<Stranger>> strangers = new TreeMap<>();

        void saw(J.CompilationUnit unit) {
            unit.getClasses().stream()
                    .map(J.ClassDeclaration::getType)
                    .flatMap(Stream::ofNullable)
                    .map(JavaType.FullyQualified::getFullyQualifiedName)
                    .forEach(own::add);
            Set<Stranger> found = new LinkedHashSet<>();
            new Strangers().visit(unit, found);
            strangers.put(unit.getSourcePath().toString(), found);
        }

        Stream<Stranger> strangersIn(String file) {
            return strangers.getOrDefault(file, Set.of()).stream()
                    .filter(stranger -> !own.contains(stranger.type().replaceFirst("\\$.*", "")));
        }

        /** What a project speaks in one file it speaks in all. */
        Set<String> staying() {
            return strangers.keySet().stream()
                    .flatMap(this::strangersIn)
                    .map(Stranger::family)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public String getDisplayName() {
        return "Move from javax to jakarta";
    }

    @Override
    public String getDescription() {
        return "Renames the packages that went from Java EE to Jakarta EE in sources, and their names in texts; what a"
                + " library still speaks that has no release for Jakarta EE stays as it is.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(3);
    }

    @Override
    public Project getInitialValue(ExecutionContext context) {
        return new Project();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Project project) {
        return new EachFile((tree, context) -> {
            if (tree instanceof J.CompilationUnit unit) {
                project.saw(unit);
            }
        });
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Project project) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                return tree instanceof J.CompilationUnit unit ? moved(unit, project, context) : tree;
            }
        };
    }

    private @Nullable Tree moved(J.CompilationUnit unit, Project project, ExecutionContext context) {
        String file = unit.getSourcePath().toString();
        project.strangersIn(file)
                .forEach(stranger -> leftAlone.insertRow(context, new LeftAlone.Row(file, stranger.reason())));
        return new JakartaVisitor(Families.ALL, project.staying()).visit(unit, context);
    }
}
