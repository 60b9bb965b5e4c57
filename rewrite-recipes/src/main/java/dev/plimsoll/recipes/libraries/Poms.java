package dev.plimsoll.recipes.libraries;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.SourceFile;
import org.openrewrite.maven.tree.Parent;
import org.openrewrite.xml.tree.Xml;

/** All POMs of the repository that could be resolved. */
final class Poms {
    private final Map<String, PomFile> byPath = new LinkedHashMap<>();

    void saw(PomFile pom) {
        byPath.put(pom.path(), pom);
    }

    List<PomFile> all() {
        return List.copyOf(byPath.values());
    }

    Stream<Mention> mentions() {
        return byPath.values().stream().flatMap(pom -> pom.mentions().stream());
    }

    Stream<Mention> mentions(Library library) {
        return mentions().filter(mention -> mention.isOf(library));
    }

    boolean isModule(String name) {
        return byPath.values().stream().anyMatch(pom -> pom.name().equals(name));
    }

    /** The module that a file lies in. */
    Optional<PomFile> moduleOf(SourceFile file) {
        return Stream.iterate(file.getSourcePath().getParent(), folder -> folder != null, Path::getParent)
                .map(folder -> byPath.get(folder.resolve("pom.xml").toString()))
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(byPath.get("pom.xml")));
    }

    /** The POM above in the same repository. */
    Optional<PomFile> parent(PomFile pom) {
        Parent parent = pom.model().getPom().getRequested().getParent();
        if (parent == null) {
            return Optional.empty();
        }
        String name = pom.value(parent.getGroupId()) + ":" + pom.value(parent.getArtifactId());
        return byPath.values().stream()
                .filter(other -> other != pom && other.name().equals(name))
                .findFirst();
    }

    /** The POM itself and those above it in the repository. */
    List<PomFile> lineage(PomFile pom) {
        List<PomFile> lineage = new ArrayList<>();
        Optional<PomFile> next = Optional.of(pom);
        while (next.isPresent() && !lineage.contains(next.get())) {
            lineage.add(next.get());
            next = parent(next.get());
        }
        return lineage;
    }

    /** Where a property gets its value for a POM; what is the value of another property leads on to that one. */
    List<Xml.Tag> definitions(PomFile pom, String property) {
        return definitions(pom, property, 5);
    }

    private List<Xml.Tag> definitions(PomFile pom, String property, int depth) {
        List<Xml.Tag> found = new ArrayList<>();
        for (PomFile holder : lineage(pom)) {
            for (Xml.Tag definition : holder.definitions(property)) {
                Optional<String> next = definition.getValue().map(String::strip).flatMap(PomFile::property);
                if (next.isPresent() && depth > 0) {
                    found.addAll(definitions(pom, next.get(), depth - 1));
                } else {
                    found.add(definition);
                }
            }
            if (holder.definesForAll(property)) {
                break;
            }
        }
        return found;
    }

    /** Those besides a library whose version is the same property. */
    List<Mention> sharing(String property, Library library) {
        return mentions()
                .filter(other -> !other.isOf(library) && other.property().equals(Optional.of(property)))
                .toList();
    }

    @Nullable
    String resolved(Mention mention) {
        String written = mention.writtenVersion();
        return written == null ? null : resolved(mention.pom(), written);
    }

    /** The value of a version as a POM writes it; a property of a profile that is not active has one, too. */
    String resolved(PomFile pom, String written) {
        String value = pom.value(written);
        return PomFile.property(value)
                .flatMap(property -> definitions(pom, property).stream()
                        .flatMap(definition -> definition.getValue().stream())
                        .findFirst())
                .map(String::strip)
                .orElse(value);
    }
}
