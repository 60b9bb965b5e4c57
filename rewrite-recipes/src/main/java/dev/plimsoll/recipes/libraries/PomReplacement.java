package dev.plimsoll.recipes.libraries;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.xml.tree.Xml;

/** Puts one library in the place of another in the POMs of the modules that move. */
final class PomReplacement {
    private final Poms poms;
    private final Library from;
    private final Library to;
    private final Published published;

    PomReplacement(Poms poms, Library from, Library to, Published published) {
        this.poms = poms;
        this.from = from;
        this.to = to;
        this.published = published;
    }

    PomEdits edits(Set<PomFile> moving, boolean everywhere) {
        PomEdits edits = new PomEdits();
        poms.mentions(from)
                .filter(mention -> moves(mention, moving, everywhere))
                .forEach(mention -> replace(mention, moving, edits));
        return edits;
    }

    /** Why a place cannot be changed. */
    Optional<String> obstacle(Mention mention) {
        String type = mention.tag().getChildValue("type").orElse("jar").strip();
        if (mention.tag().getChild("classifier").isPresent() || !type.equals("jar")) {
            return Optional.of(from.name() + " is declared with a classifier or a type");
        }
        if (mention.tag().getName().equals("parent") || mention.isPlugin()) {
            return Optional.of(from.name() + " is a parent or a plugin, not a library");
        }
        if (to.version() != null || managed(mention) != null) {
            return Optional.empty();
        }
        String version = poms.resolved(mention);
        return version == null && managedHere(mention).isPresent() || version != null && isPublished(version, mention)
                ? Optional.empty()
                : Optional.of("nothing gives " + to.name() + " a version; name one");
    }

    private boolean moves(Mention mention, Set<PomFile> moving, boolean everywhere) {
        if (mention.isDependency()) {
            return moving.contains(mention.pom());
        }
        if (!mention.isManaged()) {
            return everywhere && obstacle(mention).isEmpty();
        }
        List<PomFile> users = poms.all().stream()
                .filter(pom -> poms.lineage(pom).contains(mention.pom()) && Together.has(poms, pom, from))
                .toList();
        return moving.containsAll(users) && obstacle(mention).isEmpty();
    }

    private void replace(Mention mention, Set<PomFile> moving, PomEdits edits) {
        boolean isThere = mention.pom().mentions().stream()
                .anyMatch(other -> other.isOf(to) && other.path().equals(mention.path()));
        if (isThere) {
            edits.remove(mention.tag());
            return;
        }
        mention.tag().getChild("groupId").ifPresent(group -> edits.setValue(group, to.group()));
        mention.tag().getChild("artifactId").ifPresent(artifact -> edits.setValue(artifact, to.artifact()));
        if (mention.version().isPresent()) {
            changeVersion(mention, mention.version().get(), edits);
        } else if (managedHere(mention)
                .filter(entry -> moves(entry, moving, true))
                .isEmpty()) {
            addVersion(mention, edits);
        }
    }

    private void changeVersion(Mention mention, Xml.Tag written, PomEdits edits) {
        if (to.version() == null) {
            if (managed(mention) != null && mention.isDependency()) {
                edits.remove(written);
            }
            return;
        }
        List<Xml.Tag> definitions = mention.property()
                .filter(property -> poms.sharing(property, from).isEmpty() && areAllReplaced(property))
                .map(property -> poms.definitions(mention.pom(), property))
                .orElse(List.of());
        if (definitions.isEmpty()) {
            edits.setValue(written, to.version());
        } else {
            definitions.forEach(definition -> edits.setValue(definition, to.version()));
        }
    }

    /** A place that stays needs the old value. */
    private boolean areAllReplaced(String property) {
        return poms.mentions(from)
                .filter(mention -> mention.property().equals(Optional.of(property)))
                .allMatch(mention -> mention.isDependency() || mention.isManaged());
    }

    private void addVersion(Mention mention, PomEdits edits) {
        String managed = managed(mention);
        if (to.version() != null && (managed == null || Moves.isBelow(managed, to.version()))) {
            edits.addVersion(mention.tag(), to.version());
        }
    }

    /** The place in this repository that gives a dependency without a version its version. */
    private Optional<Mention> managedHere(Mention mention) {
        return poms.lineage(mention.pom()).stream()
                .flatMap(pom -> pom.mentions().stream())
                .filter(entry -> entry.isManaged() && entry.isOf(from))
                .findFirst();
    }

    @Nullable
    private String managed(Mention mention) {
        return mention.pom().model().getPom().getManagedVersion(to.group(), to.artifact(), null, null);
    }

    private boolean isPublished(String version, Mention mention) {
        return published.has(
                to.group(),
                to.artifact(),
                Objects.requireNonNull(version),
                mention.pom().model());
    }
}
