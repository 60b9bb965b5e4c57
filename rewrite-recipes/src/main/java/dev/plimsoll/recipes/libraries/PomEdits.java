package dev.plimsoll.recipes.libraries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.maven.MavenTagInsertionComparator;
import org.openrewrite.xml.AddToTagVisitor;
import org.openrewrite.xml.XmlVisitor;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/** Changes of tags, by the tags' ids, so that they hold for a POM that another recipe has changed in the meantime. */
final class PomEdits {
    private final Map<UUID, String> values = new HashMap<>();
    private final Map<UUID, String> versions = new HashMap<>();
    private final Set<UUID> removed = new HashSet<>();

    boolean isEmpty() {
        return values.isEmpty() && versions.isEmpty() && removed.isEmpty();
    }

    void setValue(Xml.Tag tag, String value) {
        if (!tag.getValue().map(String::strip).equals(Optional.of(value))) {
            values.put(tag.getId(), value);
        }
    }

    /** Gives a dependency that has none a version. */
    void addVersion(Xml.Tag dependency, String version) {
        versions.put(dependency.getId(), version);
    }

    void remove(Xml.Tag tag) {
        removed.add(tag.getId());
    }

    @Nullable
    String newValue(Xml.Tag tag) {
        return values.get(tag.getId());
    }

    Xml.Document apply(Xml.Document pom) {
        return (Xml.Document) new Applying().visitNonNull(pom, 0);
    }

    private final class Applying extends XmlVisitor<Integer> {
        @Override
        public Xml visitTag(Xml.Tag tag, Integer none) {
            Xml.Tag after = (Xml.Tag) super.visitTag(tag, none);
            if (after.getContent() != null && after.getContent().stream().anyMatch(this::isRemoved)) {
                after = after.withContent(after.getContent().stream()
                        .filter(content -> !isRemoved(content))
                        .toList());
            }
            String value = values.get(tag.getId());
            if (value != null) {
                after = after.withValue(value);
            }
            String version = versions.get(tag.getId());
            return version == null ? after : withVersion(after, version);
        }

        private boolean isRemoved(Content content) {
            return content instanceof Xml.Tag tag && removed.contains(tag.getId());
        }

        private Xml.Tag withVersion(Xml.Tag tag, String version) {
            Xml.Tag added = Xml.Tag.build("<version>" + version + "</version>");
            return (Xml.Tag) new AddToTagVisitor<>(tag, added, new MavenTagInsertionComparator(tag.getChildren()))
                    .visitNonNull(tag, 0, getCursor().getParentOrThrow());
        }
    }
}
