package dev.plimsoll.recipes.libraries;

import dev.plimsoll.recipes.LeftAlone;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.maven.tree.ManagedDependency;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.maven.tree.ResolvedDependency;
import org.openrewrite.maven.tree.ResolvedManagedDependency;

/** One library on its way to a version, over all POMs of a repository. */
public final class Upgrade {
    private static final String SPRING_BOOT = "org.springframework.boot";

    private final Library library;
    private final String version;
    private final ExecutionContext context;
    private final Published published;
    private final Poms poms = new Poms();
    private final Set<LeftAlone.Row> left = new LinkedHashSet<>();
    private @Nullable Edited edited;

    /**
     * @param library with the version to move to
     */
    public Upgrade(Library library, ExecutionContext context) {
        this.library = library;
        this.version = Objects.requireNonNull(library.version(), "a version to move to");
        this.context = context;
        this.published = new Published(context);
    }

    /** Remembers a file if it is a POM. */
    public void saw(@Nullable Tree tree) {
        PomFile.of(tree).ifPresent(poms::saw);
    }

    /** What was left as it is, once all files were seen. */
    public List<LeftAlone.Row> left() {
        decide();
        return List.copyOf(left);
    }

    /** The file as it is to be. */
    public @Nullable Tree apply(@Nullable Tree tree) {
        return decide().apply(tree);
    }

    private Edited decide() {
        if (edited == null) {
            edited = edit();
        }
        return edited;
    }

    private Edited edit() {
        PomEdits edits = new PomEdits();
        if (poms.isModule(library.name())) {
            poms.mentions(library)
                    .findFirst()
                    .ifPresent(first -> leave(first.pom(), library.name() + " is built here"));
            return Edited.NOTHING;
        }
        List<Mention> outdated = poms.mentions().filter(this::isToMove).toList();
        Optional<Mention> missing =
                outdated.stream().filter(mention -> !isPublished(mention)).findFirst();
        if (missing.isPresent()) {
            leave(
                    missing.get().pom(),
                    missing.get().name() + " has no version " + version
                            + " in the repositories that this POM reads from");
            return Edited.NOTHING;
        }
        Moves moves = new Moves(poms, published, edits, this::leave);
        outdated.forEach(mention -> moves.raise(mention, version));
        Optional<FreshModels> fresh = edits.isEmpty() ? Optional.empty() : FreshModels.of(poms, edits, context);
        if (!edits.isEmpty() && fresh.isEmpty()) {
            poms.all().stream()
                    .findFirst()
                    .ifPresent(pom -> leave(pom, "with " + library + " the POMs would not resolve any more"));
            return Edited.NOTHING;
        }
        poms.all()
                .forEach(pom ->
                        sayWhatStays(pom, fresh.map(models -> models.of(pom)).orElse(pom.model())));
        return new Edited(edits, fresh, poms);
    }

    private boolean isPublished(Mention mention) {
        return published.has(
                mention.group(), mention.artifact(), version, mention.pom().model());
    }

    private boolean isToMove(Mention mention) {
        String current = poms.resolved(mention);
        return current != null
                && Moves.isBelow(current, version)
                && !poms.isModule(mention.name())
                && (covers(mention) || isReleasedWith(mention, current));
    }

    private boolean covers(Mention mention) {
        return mention.isOf(library)
                || library.group().equals(SPRING_BOOT) && mention.group().equals(SPRING_BOOT);
    }

    /** A plugin of the library, or a BOM that brings it, of the version that the library has here. */
    private boolean isReleasedWith(Mention mention, String current) {
        return mention.isPlugin()
                        && mention.group().equals(library.group())
                        && isUsedAs(current)
                        && isPublished(mention)
                || mention.isImport() && brings(mention, current);
    }

    private boolean isUsedAs(String current) {
        return Stream.concat(
                        poms.mentions(library).map(poms::resolved),
                        poms.all().stream().flatMap(pom -> uses(pom.model())).map(ResolvedDependency::getVersion))
                .anyMatch(current::equals);
    }

    private boolean brings(Mention bom, String current) {
        GroupArtifactVersion old = new GroupArtifactVersion(bom.group(), bom.artifact(), current);
        return published.managed(old, library, bom.pom().model()).equals(Optional.of(current))
                && published
                        .managed(old.withVersion(version), library, bom.pom().model())
                        .equals(Optional.of(version));
    }

    private Stream<ResolvedDependency> uses(MavenResolutionResult model) {
        return model.findDependencies(used -> library.is(used.getGroupId(), used.getArtifactId()), null).stream();
    }

    private void sayWhatStays(PomFile pom, MavenResolutionResult model) {
        uses(model)
                .filter(used -> Moves.isBelow(used.getVersion(), version))
                .findFirst()
                .ifPresent(used -> leave(
                        pom,
                        library.name() + " stays at " + used.getVersion() + ", " + reason(used, model) + " instead of "
                                + version));
    }

    private String reason(ResolvedDependency used, MavenResolutionResult model) {
        Optional<ResolvedManagedDependency> managed = model.getPom().getDependencyManagement().stream()
                .filter(entry -> library.is(entry.getGroupId(), entry.getArtifactId()))
                .findFirst();
        if (managed.isPresent()) {
            return "which " + manager(managed.get()) + " gives it; raise that, or manage the library here,";
        }
        if (used.getDepth() > 0) {
            return "which " + bringers(used, model) + " brings in; raise that, or manage the library here,";
        }
        return "which stands in a place that is not changed,";
    }

    private static String manager(ResolvedManagedDependency managed) {
        ManagedDependency requestedBom = managed.getRequestedBom();
        return managed.getBomGav() == null
                ? requestedBom == null ? "a parent elsewhere" : requestedBom.getArtifactId()
                : "the BOM " + managed.getBomGav();
    }

    private static String bringers(ResolvedDependency used, MavenResolutionResult model) {
        return model
                .findDependencies(
                        direct -> direct.getDepth() == 0
                                && direct.findDependency(used.getGroupId(), used.getArtifactId()) != null,
                        null)
                .stream()
                .map(direct -> direct.getGroupId() + ":" + direct.getArtifactId())
                .distinct()
                .sorted()
                .findFirst()
                .orElse("another library");
    }

    private void leave(PomFile pom, String reason) {
        left.add(new LeftAlone.Row(pom.path(), reason));
    }
}
