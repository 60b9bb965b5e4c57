package dev.plimsoll.recipes.libraries;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.openrewrite.xml.tree.Xml;

/** Writes a version wherever POMs give one to a library: in place, or as the property that holds it. */
final class Moves {
    private static final Set<String> NOT_A_VERSION = Set.of("LATEST", "RELEASE");
    private static final Set<String> OF_THE_PROJECT = Set.of("version", "revision", "sha1", "changelist");

    private final Poms poms;
    private final Published published;
    private final PomEdits edits;
    private final BiConsumer<PomFile, String> leave;

    Moves(Poms poms, Published published, PomEdits edits, BiConsumer<PomFile, String> leave) {
        this.poms = poms;
        this.published = published;
        this.edits = edits;
        this.leave = leave;
    }

    static boolean isBelow(String version, String other) {
        return new ComparableVersion(version).compareTo(new ComparableVersion(other)) < 0;
    }

    /** Raises what is below the version; what is at it or above stays. */
    void raise(Mention mention, String version) {
        String written = mention.writtenVersion();
        if (written == null
                || "system".equals(mention.tag().getChildValue("scope").orElse(""))) {
            return;
        }
        Optional<String> property = mention.property();
        if (property.isPresent()) {
            raiseProperty(mention, property.get(), version);
        } else if (written.matches(".*[\\[(,$].*") || NOT_A_VERSION.contains(written)) {
            leave.accept(
                    mention.pom(), mention.name() + " has the version " + written + ", which is no single version");
        } else if (isBelow(written, version)) {
            edits.setValue(mention.version().orElseThrow(), version);
        }
    }

    /** Sets the property to which a parent from elsewhere leaves the version. */
    void raise(Inherited managed, String version) {
        if (areReleasedTogether(managed.library(), managed.property(), version)) {
            raiseDefinitions(poms.definitions(managed.pom(), managed.property()), version);
        } else {
            leave.accept(
                    managed.pom(),
                    managed.library().name() + " has the version of the property " + managed.property()
                            + ", which others have that are not released with it; give them one of their own");
        }
    }

    private void raiseProperty(Mention mention, String property, String version) {
        String resolved = poms.resolved(mention);
        if (property.startsWith("project.") || property.startsWith("pom.") || OF_THE_PROJECT.contains(property)) {
            leave.accept(mention.pom(), mention.name() + " has the version of the project, ${" + property + "}");
            return;
        }
        List<Xml.Tag> definitions = poms.definitions(mention.pom(), property);
        if (definitions.isEmpty()) {
            if (resolved != null && isBelow(resolved, version)) {
                leave.accept(
                        mention.pom(),
                        mention.name() + " has the version " + resolved + " of the property " + property
                                + ", which a parent elsewhere sets; raise that parent, or set the property here");
            }
        } else if (areReleasedTogether(new Library(mention.group(), mention.artifact(), version), property, version)) {
            raiseDefinitions(definitions, version);
        } else if (resolved != null && isBelow(resolved, version)) {
            edits.setValue(mention.version().orElseThrow(), version);
        }
    }

    private void raiseDefinitions(List<Xml.Tag> definitions, String version) {
        definitions.stream()
                .filter(definition -> isBelow(definition.getValue().orElse("").strip(), version))
                .forEach(definition -> edits.setValue(definition, version));
    }

    /** Whether all that has the property as its version is there in the new one too, so that the property may move. */
    private boolean areReleasedTogether(Library library, String property, String version) {
        return poms.sharing(property, library).stream()
                .filter(other -> !poms.isModule(other.name()))
                .sorted(Comparator.comparing(Mention::name))
                .allMatch(other -> isRelated(other.group(), library.group())
                        && published.has(
                                other.group(),
                                other.artifact(),
                                version,
                                other.pom().model()));
    }

    private static boolean isRelated(String group, String other) {
        return (group + ".").startsWith(other + ".")
                || (other + ".").startsWith(group + ".")
                || parent(group).equals(parent(other)) && parent(group).contains(".");
    }

    private static String parent(String group) {
        return group.replaceFirst("\\.[^.]*$", "");
    }
}
