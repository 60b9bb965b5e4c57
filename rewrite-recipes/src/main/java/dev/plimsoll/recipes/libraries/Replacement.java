package dev.plimsoll.recipes.libraries;

import dev.plimsoll.recipes.LeftAlone;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.J;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;

/** One library on its way out of a repository, and another on its way in: a module changes whole or not at all. */
public final class Replacement {
    private final Library from;
    private final Library to;
    private final Renames renames;
    private final ExecutionContext context;
    private final Jars jars;
    private final Published published;
    private final Poms poms = new Poms();
    private final List<SourceFile> sources = new ArrayList<>();
    private final Set<LeftAlone.Row> left = new LinkedHashSet<>();
    private @Nullable Outcome outcome;

    /** What is replaced by what. */
    public record Order(Library from, Library to, Renames renames) {}

    /** Before any file was seen. */
    public Replacement(Order order, ExecutionContext context) {
        this.from = order.from();
        this.to = order.to();
        this.renames = order.renames();
        this.context = context;
        this.jars = new Jars(context);
        this.published = new Published(context);
    }

    /** Remembers a file. */
    public void saw(@Nullable Tree tree) {
        Optional<PomFile> pom = PomFile.of(tree);
        pom.ifPresent(poms::saw);
        if (pom.isEmpty() && tree instanceof SourceFile source) {
            sources.add(source);
        }
    }

    /** What was left as it is, once all files were seen. */
    public List<LeftAlone.Row> left() {
        decide();
        return List.copyOf(left);
    }

    /** The file as it is to be. */
    public @Nullable Tree apply(@Nullable Tree tree, ExecutionContext running) {
        return decide().apply(tree, running);
    }

    private Outcome decide() {
        if (outcome == null) {
            List<Group> groups = Together.groups(poms, from).stream()
                    .map(modules -> new Group(modules, new TreeSet<>()))
                    .toList();
            outcome = decide(groups);
            groups.forEach(group -> group.reasons.forEach(reason -> leave(group, reason)));
        }
        return outcome;
    }

    /** Modules that move together, and why they do not. */
    private record Group(Set<PomFile> modules, Set<String> reasons) {}

    private Outcome decide(List<Group> groups) {
        if (poms.mentions(from).findAny().isEmpty()) {
            return Outcome.NOTHING;
        }
        PomReplacement replacement = new PomReplacement(poms, from, to, published);
        groups.forEach(group -> poms.mentions(from)
                .filter(mention -> mention.isDependency() && group.modules.contains(mention.pom()))
                .forEach(mention -> replacement.obstacle(mention).ifPresent(group.reasons::add)));
        groups.stream()
                .filter(group -> group.modules.stream().noneMatch(this::isDeclaredFor))
                .forEach(group -> group.reasons.add(from.name() + " is brought in by another library"));
        Edited edited = edited(groups, replacement);
        groups.stream().filter(group -> group.reasons.isEmpty()).forEach(group -> checkSources(group, edited));
        Edited last = edited(groups, replacement);
        Map<PomFile, Set<String>> types = new LinkedHashMap<>();
        moving(groups).forEach(pom -> types.put(pom, typesOf(pom)));
        return new Outcome(last, poms, renames, types);
    }

    private boolean isDeclaredFor(PomFile pom) {
        return poms.lineage(pom).stream()
                .flatMap(above -> above.mentions().stream())
                .anyMatch(mention -> mention.isDependency() && mention.isOf(from));
    }

    private Edited edited(List<Group> groups, PomReplacement replacement) {
        PomEdits edits = replacement.edits(moving(groups), renames.areNone());
        if (edits.isEmpty()) {
            return Edited.NOTHING;
        }
        Optional<FreshModels> fresh = FreshModels.of(poms, edits, context);
        if (fresh.isEmpty()) {
            groups.forEach(group -> group.reasons.add("with " + to + " the POMs would not resolve any more"));
            return Edited.NOTHING;
        }
        return new Edited(edits, fresh, poms);
    }

    private static Set<PomFile> moving(List<Group> groups) {
        return groups.stream()
                .filter(group -> group.reasons.isEmpty())
                .flatMap(group -> group.modules.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void checkSources(Group group, Edited edited) {
        if (edited.fresh().isEmpty()) {
            return;
        }
        for (PomFile module : group.modules) {
            MavenResolutionResult fresh = edited.fresh().get().of(module);
            List<Path> old = jars(module.model(), from, false);
            List<Path> next = jars(fresh, to, true);
            if (isJava(module) && (old.isEmpty() || next.isEmpty())) {
                group.reasons.add("the jar of " + (old.isEmpty() ? from : to) + " could not be read");
                continue;
            }
            new SourceCheck(renames, Jars.types(old), next, context)
                    .check(sourcesOf(module))
                    .forEach(group.reasons::add);
            lost(module.model(), fresh).forEach((name, types) -> sourcesOf(module).stream()
                    .filter(source -> source instanceof J.CompilationUnit unit
                            && !Usage.of(unit, types).isEmpty())
                    .findFirst()
                    .ifPresent(source -> group.reasons.add(
                            source.getSourcePath() + " uses " + name + ", which " + from.name() + " brings in")));
        }
    }

    /** What a module would not have any more, by name, with its types. */
    private Map<String, Set<String>> lost(MavenResolutionResult before, MavenResolutionResult after) {
        Set<String> kept = libraries(after).map(Replacement::name).collect(Collectors.toSet());
        Map<String, Set<String>> lost = new LinkedHashMap<>();
        libraries(before)
                .filter(used ->
                        !kept.contains(name(used)) && !name(used).equals(from.name()) && !poms.isModule(name(used)))
                .forEach(used -> lost.put(
                        name(used), Jars.types(jars.of(used, before).stream().toList())));
        return lost;
    }

    private List<Path> jars(MavenResolutionResult model, Library library, boolean withItsOwn) {
        return libraries(model)
                .filter(used -> library.is(used.getGroupId(), used.getArtifactId()))
                .flatMap(used -> Stream.concat(Stream.of(used), withItsOwn ? below(used) : Stream.empty()))
                .flatMap(used -> jars.of(used, model).stream())
                .distinct()
                .toList();
    }

    private static Stream<ResolvedDependency> below(ResolvedDependency library) {
        return library.getDependencies().stream().flatMap(used -> Stream.concat(Stream.of(used), below(used)));
    }

    private static Stream<ResolvedDependency> libraries(MavenResolutionResult model) {
        return model.getDependencies().values().stream().flatMap(List::stream);
    }

    private static String name(ResolvedDependency used) {
        return used.getGroupId() + ":" + used.getArtifactId();
    }

    private boolean isJava(PomFile module) {
        return sourcesOf(module).stream().anyMatch(J.CompilationUnit.class::isInstance);
    }

    private List<SourceFile> sourcesOf(PomFile module) {
        return sources.stream()
                .filter(source -> poms.moduleOf(source).equals(Optional.of(module)))
                .toList();
    }

    private Set<String> typesOf(PomFile module) {
        return new HashSet<>(Jars.types(jars(module.model(), from, false)));
    }

    private void leave(Group group, String reason) {
        group.modules.stream()
                .map(PomFile::path)
                .sorted()
                .forEach(path -> left.add(new LeftAlone.Row(path, from.name() + " stays: " + reason)));
    }
}
