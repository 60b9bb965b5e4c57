package dev.plimsoll.recipes.libraries;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openrewrite.xml.tree.Xml;

/**
 * One place of a POM that names a library: a dependency, a managed one, a parent, a plugin, an extension, a path of a processor.
 *
 * @param path the names of the tags around it, outermost first
 */
record Mention(PomFile pom, Xml.Tag tag, String path) {

    String group() {
        return pom.value(tag.getChildValue("groupId").orElse(isPlugin() ? "org.apache.maven.plugins" : ""));
    }

    String artifact() {
        return pom.value(tag.getChildValue("artifactId").orElse(""));
    }

    String name() {
        return group() + ":" + artifact();
    }

    boolean isOf(Library library) {
        return library.is(group(), artifact());
    }

    Optional<Xml.Tag> version() {
        return tag.getChild("version")
                .filter(version -> !version.getValue().orElse("").isBlank());
    }

    @Nullable
    String writtenVersion() {
        return version().flatMap(Xml.Tag::getValue).map(String::strip).orElse(null);
    }

    /** The property that is the whole version. */
    Optional<String> property() {
        return Optional.ofNullable(writtenVersion()).flatMap(PomFile::property);
    }

    boolean isPlugin() {
        return tag.getName().equals("plugin");
    }

    boolean isImport() {
        return isManaged() && "import".equals(tag.getChildValue("scope").orElse(""));
    }

    boolean isManaged() {
        return path.endsWith("/dependencyManagement/dependencies");
    }

    /** What builds the module alone, and is no part of it: a plugin, or what that needs. */
    boolean isOfBuild() {
        return path.matches("/project(/profiles/profile)?/(build|reporting)(/.*)?");
    }

    /** A dependency of the module itself, not of a plugin, in a profile or not. */
    boolean isDependency() {
        return path.matches("/project(/profiles/profile)?/dependencies");
    }
}
