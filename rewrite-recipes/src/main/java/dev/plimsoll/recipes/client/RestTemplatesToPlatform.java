package dev.plimsoll.recipes.client;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.text.PlainText;

/** Lets classes that call by {@code RestTemplate} call an interface of the platform. */
public final class RestTemplatesToPlatform extends ScanningRecipe<RestProject> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Call by interfaces of the platform instead of RestTemplate";
    }

    @Override
    public String getDescription() {
        return "Writes a @ServiceClient interface for each class that calls one service by an injected RestTemplate, and calls"
                + " that. A class changes whole or not at all: where an address, a body, an answer or the handling of a failure"
                + " cannot be told for certain, it stays. Who catches all its failures elsewhere catches the platform's too, and a"
                + " test that answers in place of its context's RestTemplate goes on to.";
    }

    private static @Nullable Tree visited(J.CompilationUnit unit, RestProject project, ExecutionContext context) {
        Optional<RestProject.Found> found = project.moving(unit);
        if (found.isPresent()) {
            boolean both = project.hasToCatchBoth(found.get());
            return new ToClientInterface(found.get(), both).visit(unit, context);
        }
        if (project.hasToCatchBoth(unit)) {
            return new CatchesBoth().visit(unit, context);
        }
        return project.answering().stream().anyMatch(test -> test.getId().equals(unit.getId()))
                ? new ImportsConfiguration().visit(unit, context)
                : unit;
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(45);
    }

    @Override
    public RestProject getInitialValue(ExecutionContext context) {
        return new RestProject();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(RestProject project) {
        return new EachFile((tree, context) -> project.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(RestProject project, ExecutionContext context) {
        List<SourceFile> files = new ArrayList<>();
        project.byOthers()
                .forEach((path, name) -> leftAlone.insertRow(
                        context, new LeftAlone.Row(path, "it uses " + name + ", whose calls are not moved")));
        for (RestProject.Found found : project.classes().values()) {
            String path = Settings.path(found.unit());
            found.reasons()
                    .forEach(reason -> leftAlone.insertRow(
                            context,
                            new LeftAlone.Row(path, found.caller().declared().getSimpleName() + " stays: " + reason)));
            if (found.isMoving()) {
                files.add(PlainText.builder()
                        .sourcePath(Path.of(path).resolveSibling(found.name() + ".java"))
                        .text(found.client().text(found.name()).orElseThrow())
                        .build());
            }
        }
        project.answering().stream()
                .collect(Collectors.toMap(Answering::path, Answering::configuration, (one, other) -> one, TreeMap::new))
                .values()
                .forEach(files::add);
        files.addAll(project.settings().begun(project.modules(), project::additions));
        return files;
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(RestProject project) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                if (tree instanceof J.CompilationUnit unit) {
                    return visited(unit, project, context);
                }
                return tree instanceof SourceFile file
                        ? project.settings().extended(file, project::additions, context)
                        : tree;
            }
        };
    }
}
