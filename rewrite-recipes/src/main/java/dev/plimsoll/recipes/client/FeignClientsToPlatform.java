package dev.plimsoll.recipes.client;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.xml.tree.Xml;

/** Makes the interfaces of Feign clients of the platform. */
public final class FeignClientsToPlatform extends ScanningRecipe<FeignProject> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Make Feign clients the platform's";
    }

    @Override
    public String getDescription() {
        return "Makes each interface with @FeignClient a @ServiceClient with @GetExchange and their like, its address and"
                + " time-out a setting of the platform. One with a fallback, a configuration or interceptors of its own stays.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(30);
    }

    @Override
    public FeignProject getInitialValue(ExecutionContext context) {
        return new FeignProject();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(FeignProject project) {
        return new EachFile((tree, context) -> project.saw(tree));
    }

    @Override
    public Collection<? extends SourceFile> generate(FeignProject project, ExecutionContext context) {
        project.clients().values().forEach(found -> found.reasons()
                .forEach(reason -> leave(found, found.client().type() + " stays: " + reason, context)));
        project.clients().values().stream()
                .filter(found -> found.reasons().isEmpty()
                        && found.client().url().isEmpty()
                        && project.isRegistered(found.unit()))
                .forEach(found -> leave(
                        found,
                        found.client().name() + " is no longer looked up where services register, but"
                                + " called at http://" + found.client().name() + ": set plimsoll.clients."
                                + found.client().name()
                                + ".url where that is no address",
                        context));
        return project.settings().begun(project.modules(), module -> additions(project, module));
    }

    private void leave(FeignProject.Found found, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(Settings.path(found.unit()), reason));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(FeignProject project) {
        return new TreeVisitor<Tree, ExecutionContext>() {
            @Override
            public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext context) {
                Set<String> moving = project.moving();
                if (moving.isEmpty() || !(tree instanceof SourceFile file)) {
                    return tree;
                }
                if (tree instanceof J.CompilationUnit unit) {
                    Tree after = new ToServiceClient(moving, project.headers()).visit(unit, context);
                    after = project.catchesThePlatforms(unit) ? FeignLeftovers.catching(after, context) : after;
                    return project.isDone(unit) ? new FeignLeftovers().visit(after, context) : after;
                }
                if (tree instanceof Xml.Document) {
                    return project.departure().apply(tree, project::isWithoutFeign, context);
                }
                return project.settings().extended(file, module -> additions(project, module), context);
            }
        };
    }

    private static Map<String, String> additions(FeignProject project, String module) {
        Map<String, String> additions = new TreeMap<>();
        for (FeignProject.Found found : project.clients().values()) {
            if (found.reasons().isEmpty() && found.module().equals(module)) {
                String prefix = "plimsoll.clients." + found.client().name() + ".";
                if (!found.client().url().isEmpty()) {
                    additions.put(prefix + "url", found.client().url());
                    if (!project.settings().isOurs(module, found.client().url())) {
                        additions.put(prefix + "fleet", "false");
                    }
                }
                project.settings()
                        .timeout(module, found.client().name())
                        .ifPresent(timeout -> additions.put(prefix + "deadline", timeout));
            }
        }
        additions.keySet().removeIf(key -> project.settings().isSet(module, key));
        return additions;
    }
}
