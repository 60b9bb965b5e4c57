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
import org.openrewrite.maven.tree.ResolvedDependency;

/** One library on its way to a version, over all POMs of a repository. */
public final class Upgrade {
    private static final String SPRING_BOOT = "org.springframework.boot";

    private final Library library;
    private final String version;
    private final ExecutionContext context;
    private final Published published;
    private final Poms poms = new Poms();
    private final Remaining remaining;
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
        this.remaining = new Remaining(library, version, poms);
    }

    /** Remembers a file if it is a POM. */
    public void saw(@Nullable Tree tree) {
        PomFile.of(tree).ifPresent(poms::saw);
    }

    /**
     * A place that gives the library a version.
     *
     * @param pom the path of the POM
     */
    public record Given(String pom, String version) {}

    /** Where POMs of the repository give the library a version, itself or by a BOM or a property, as they were seen; plugins and what they need do not count. */
    public List<Given> given() {
        Stream<Given> written = poms.mentions()
                .filter(mention -> !mention.isOfBuild())
                .flatMap(mention -> Stream.ofNullable(poms.resolved(mention))
                        .filter(current -> isGivenBy(mention, current))
                        .map(current -> new Given(mention.pom().path(), current)));
        Stream<Given> set = inherited().map(managed -> new Given(managed.pom().path(), managed.version(poms)));
        return Stream.concat(written, set).distinct().toList();
    }

    /** Whether any module has the library, from wherever. */
    public boolean isUsed() {
        return poms.all().stream()
                .anyMatch(pom -> remaining.uses(pom.model()).findAny().isPresent());
    }

    /** Whether a plugin has the library, or what a plugin needs. */
    public boolean isOfBuild() {
        return poms.mentions(library).anyMatch(Mention::isOfBuild);
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
        inherited()
                .filter(managed -> Moves.isBelow(managed.version(poms), version))
                .forEach(managed -> moves.raise(managed, version));
        Optional<FreshModels> fresh = edits.isEmpty() ? Optional.empty() : FreshModels.of(poms, edits, context);
        if (!edits.isEmpty() && fresh.isEmpty()) {
            poms.all().stream()
                    .findFirst()
                    .ifPresent(pom -> leave(pom, "with " + library + " the POMs would not resolve any more"));
            return Edited.NOTHING;
        }
        poms.all().forEach(pom -> remaining
                .in(pom, fresh.map(models -> models.of(pom)).orElse(pom.model()))
                .ifPresent(reason -> leave(pom, reason)));
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
                && (isGivenBy(mention, current) || isPluginReleasedWith(mention, current));
    }

    private boolean isGivenBy(Mention mention, String current) {
        return !poms.isModule(mention.name())
                && (covers(mention.group(), mention.artifact())
                        || mention.isImport() && brings(mention.group(), mention.artifact(), current, mention.pom()));
    }

    private boolean isPluginReleasedWith(Mention mention, String current) {
        return !poms.isModule(mention.name())
                && mention.isPlugin()
                && mention.group().equals(library.group())
                && isUsedAs(current)
                && isPublished(mention);
    }

    private boolean covers(String group, String artifact) {
        return library.is(group, artifact) || library.group().equals(SPRING_BOOT) && group.equals(SPRING_BOOT);
    }

    private boolean isUsedAs(String current) {
        return Stream.concat(
                        poms.mentions(library).map(poms::resolved),
                        poms.all().stream()
                                .flatMap(pom -> remaining.uses(pom.model()))
                                .map(ResolvedDependency::getVersion))
                .anyMatch(current::equals);
    }

    private boolean brings(String group, String artifact, String current, PomFile importing) {
        GroupArtifactVersion old = new GroupArtifactVersion(group, artifact, current);
        return published.managed(old, library, importing.model()).equals(Optional.of(current))
                && published
                        .managed(old.withVersion(version), library, importing.model())
                        .equals(Optional.of(version));
    }

    private Stream<Inherited> inherited() {
        return poms.all().stream()
                .flatMap(pom -> Inherited.in(pom, poms, published))
                .filter(this::isGivenBy);
    }

    private boolean isGivenBy(Inherited managed) {
        String group = managed.library().group();
        String artifact = managed.library().artifact();
        String current = managed.version(poms);
        return managed.isImport()
                ? (covers(group, artifact) || brings(group, artifact, current, managed.pom()))
                        && managed.holdsFor(library, current)
                : covers(group, artifact) && managed.holdsFor(managed.library(), current);
    }

    private void leave(PomFile pom, String reason) {
        left.add(new LeftAlone.Row(pom.path(), reason));
    }
}
