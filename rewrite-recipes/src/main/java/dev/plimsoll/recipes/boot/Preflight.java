package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.jakarta.Strangers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.DataTableExecutionContextView;
import org.openrewrite.DataTableStore;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.tree.ParseError;

/** Everything of a project, looked at before the first change: what has no way to Spring Boot 4. */
final class Preflight {
    private final Project project = new Project();
    private final Map<String, MavenResolutionResult> poms = new TreeMap<>();
    private final List<J.CompilationUnit> units = new ArrayList<>();
    private final List<LeftAlone.Row> obstacles = new ArrayList<>();
    private DataTableStore store = DataTableStore.noop();
    private boolean isDone;
    private boolean isReady;

    void saw(@Nullable Tree tree, ExecutionContext context) {
        store = DataTableExecutionContextView.view(context).getDataTableStore();
        project.saw(tree);
        if (tree instanceof J.CompilationUnit unit) {
            units.add(unit);
        } else if (tree instanceof SourceFile file) {
            String path = file.getSourcePath().toString();
            file.getMarkers().findFirst(MavenResolutionResult.class).ifPresent(pom -> poms.put(path, pom));
            if (file instanceof ParseError && (path.endsWith("pom.xml") || path.endsWith(".java"))) {
                obstacles.add(new LeftAlone.Row(path, "it could not be read, so nobody knows whether it has a way"));
            }
        }
    }

    /** Whether there is something to move, and nothing in its way. */
    boolean isReady(Line.Versions versions, ExecutionContext context) {
        if (!isDone) {
            isDone = true;
            isReady = look(versions, context);
        }
        return isReady;
    }

    /** Once; where the engine asks for a condition it keeps no rows, so they go where those of the scan went. */
    void report(LeftAlone table, ExecutionContext context) {
        obstacles.forEach(row -> store.insertRow(table, context, row));
        obstacles.clear();
    }

    private boolean look(Line.Versions versions, ExecutionContext context) {
        boolean isOnSpring = poms.isEmpty()
                || project.modules().values().stream()
                        .anyMatch(module -> module.springBoot().isPresent());
        if (!isOnSpring) {
            obstacles.clear();
            return false;
        }
        poms.forEach((file, pom) -> inPom(file, pom, versions, context));
        if (!isThere()) {
            units.forEach(unit -> inSource(unit, context));
            units.stream()
                    .filter(unit -> unit.getClasses().stream().anyMatch(SecurityAdapter::is))
                    .forEach(unit -> SecurityBeans.obstacle(unit, units)
                            .ifPresent(reason -> obstacles.add(
                                    new LeftAlone.Row(unit.getSourcePath().toString(), reason))));
            strangers();
        }
        return obstacles.isEmpty();
    }

    /** On the new line already, where sources are compiled against nothing that could be lost. */
    private boolean isThere() {
        return !poms.isEmpty()
                && project.modules().values().stream()
                        .flatMap(module -> module.springBoot().stream())
                        .noneMatch(version -> Library.isBelow(version, "4"));
    }

    private void inPom(String file, MavenResolutionResult pom, Line.Versions versions, ExecutionContext context) {
        Module module = new Module(pom);
        if (module.springBoot().filter(version -> Library.isBelow(version, "4")).isEmpty()) {
            return;
        }
        Line line;
        try {
            line = Line.of(versions, pom, context);
        } catch (MavenDownloadingException e) {
            obstacles.add(new LeftAlone.Row(
                    file, "Spring Boot " + versions.springBoot() + " cannot be read: " + e.getMessage()));
            return;
        }
        Fates fates = new Fates(module, line);
        Set<String> reasons = new TreeSet<>();
        Stream.concat(module.written(), module.managed()).forEach(library -> {
            if (fates.of(library) instanceof Fate.Blocks blocks) {
                reasons.add(blocks.reason());
            }
        });
        Origin.obstacle(module, line).ifPresent(reasons::add);
        reasons.forEach(reason -> obstacles.add(new LeftAlone.Row(file, reason)));
    }

    private void inSource(J.CompilationUnit unit, ExecutionContext context) {
        Set<String> found = new LinkedHashSet<>();
        new LostUses().visit(SourceSteps.applied(unit, context), found);
        found.forEach(reason -> obstacles.add(
                new LeftAlone.Row(unit.getSourcePath().toString(), reason + ", which Spring Boot 4 does not have")));
    }

    private void strangers() {
        Set<String> own = new HashSet<>();
        units.forEach(unit -> unit.getClasses().stream()
                .map(J.ClassDeclaration::getType)
                .flatMap(Stream::ofNullable)
                .map(JavaType.FullyQualified::getFullyQualifiedName)
                .forEach(own::add));
        for (J.CompilationUnit unit : units) {
            Set<Strangers.Stranger> found = new LinkedHashSet<>();
            new Strangers().visit(unit, found);
            found.stream()
                    .filter(stranger -> !own.contains(stranger.type().replaceFirst("\\$.*", "")))
                    .forEach(stranger ->
                            obstacles.add(new LeftAlone.Row(unit.getSourcePath().toString(), stranger.reason())));
        }
    }
}
