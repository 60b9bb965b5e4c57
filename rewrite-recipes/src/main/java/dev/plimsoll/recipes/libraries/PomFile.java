package dev.plimsoll.recipes.libraries;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.maven.tree.MavenResolutionResult;
import org.openrewrite.xml.tree.Xml;

/** A POM of the repository, as it is written and as it was resolved. */
record PomFile(Xml.Document document, MavenResolutionResult model) {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^${}]+)}");
    private static final Set<String> NO_LIBRARY = Set.of("exclusion", "project");

    static Optional<PomFile> of(@Nullable Object tree) {
        return tree instanceof Xml.Document document
                ? document.getMarkers()
                        .findFirst(MavenResolutionResult.class)
                        .map(model -> new PomFile(document, model))
                : Optional.empty();
    }

    static Optional<String> property(String version) {
        Matcher matcher = PROPERTY.matcher(version);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    String path() {
        return document.getSourcePath().toString();
    }

    /** {@code group:artifact} of the module itself. */
    String name() {
        return model.getPom().getGroupId() + ":" + model.getPom().getArtifactId();
    }

    String value(String written) {
        String value = model.getPom().getValue(written.strip());
        return value == null ? written : value;
    }

    List<Mention> mentions() {
        List<Mention> found = new ArrayList<>();
        collect(document.getRoot(), "", found);
        return found;
    }

    /** Where a property is given a value, in the project or in one of its profiles. */
    List<Xml.Tag> definitions(String property) {
        Xml.Tag root = document.getRoot();
        return Stream.concat(
                        Stream.of(root),
                        root.getChild("profiles").stream()
                                .flatMap(profiles -> profiles.getChildren("profile").stream()))
                .flatMap(holder -> holder.getChild("properties").stream())
                .flatMap(properties -> properties.getChildren(property).stream())
                .toList();
    }

    boolean definesForAll(String property) {
        return document.getRoot()
                .getChild("properties")
                .flatMap(properties -> properties.getChild(property))
                .isPresent();
    }

    private void collect(Xml.Tag tag, String above, List<Mention> found) {
        if (tag.getChild("artifactId").isPresent() && !NO_LIBRARY.contains(tag.getName())) {
            found.add(new Mention(this, tag, above));
        }
        tag.getChildren().forEach(child -> collect(child, above + "/" + tag.getName(), found));
    }
}
