package dev.plimsoll.recipes.boot;

import static dev.plimsoll.recipes.boot.PomText.at;
import static dev.plimsoll.recipes.boot.PomText.text;
import static dev.plimsoll.recipes.boot.PomText.withValue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openrewrite.xml.tree.Xml;

/** Writes one POM for the line of Spring Boot 4, apart from what its sources ask for. */
final class PomEdit {
    private static final Artifacts KNOWN = Artifacts.KNOWN;
    private static final String JAVA = "17";
    private static final List<String> COMPILER = List.of("source", "target", "release", "testSource", "testTarget");
    private static final List<String> JAVA_PROPERTIES = List.of(
            "java.version", "jdk.version", "maven.compiler.source", "maven.compiler.target", "maven.compiler.release");

    private final Module module;
    private final Line line;
    private final Fates fates;
    private final Map<String, String> versionProperties;

    /** @param versionProperties the properties that hold the versions of Spring's own artifacts, with the new values */
    PomEdit(Module module, Line line, Map<String, String> versionProperties) {
        this.module = module;
        this.line = line;
        this.fates = new Fates(module, line);
        this.versionProperties = versionProperties;
    }

    Xml.Tag edited(Xml.Tag project) {
        Xml.Tag after = at(project, List.of("parent"), this::parent);
        after = section(after);
        return at(after, List.of("profiles", "profile"), this::section);
    }

    private Xml.Tag section(Xml.Tag section) {
        Xml.Tag after = at(section, List.of("properties", "*"), this::property);
        after = at(after, List.of("dependencyManagement", "dependencies", "dependency"), this::managed);
        after = at(after, List.of("dependencies", "dependency"), this::dependency);
        after = at(after, List.of("build", "plugins", "plugin"), this::plugin);
        return at(after, List.of("build", "pluginManagement", "plugins", "plugin"), this::plugin);
    }

    private Xml.Tag parent(Xml.Tag parent) {
        return spring(parent, text(parent, "groupId"), text(parent, "artifactId"));
    }

    /** Where the version of a Spring artifact stands in the tag itself. */
    private Xml.Tag spring(Xml.Tag tag, String group, String artifact) {
        String version = newVersion(line, group, artifact);
        String written = text(tag, "version");
        return version == null || written.isEmpty() || written.contains("${")
                ? tag
                : PomText.each(
                        tag, "version", each -> Library.isBelow(written, version) ? withValue(each, version) : each);
    }

    /** The version of what is released as one; null for all else. */
    static @Nullable String newVersion(Line line, String group, String artifact) {
        if (group.equals(Line.BOOT)) {
            return line.springBoot();
        }
        boolean isTrain = group.equals(Line.CLOUD)
                && List.of("spring-cloud-dependencies", "spring-cloud-starter-parent")
                        .contains(artifact);
        return isTrain ? line.springCloud() : null;
    }

    private Xml.Tag property(Xml.Tag property) {
        String name = property.getName();
        String value = property.getValue().map(String::strip).orElse("");
        if (JAVA_PROPERTIES.contains(name)) {
            return java(property);
        }
        String version = versionProperties.getOrDefault(name, line.properties().get(name));
        if (version == null
                || value.isEmpty()
                || value.contains("${")
                || module.springBoot().isEmpty()) {
            return property;
        }
        return Library.isBelow(value, version) ? withValue(property, version) : property;
    }

    private static Xml.Tag java(Xml.Tag level) {
        String value = level.getValue().map(String::strip).orElse("").replaceFirst("^1\\.", "");
        return value.matches("\\d+") && Integer.parseInt(value) < 17 ? withValue(level, JAVA) : level;
    }

    private Xml.@Nullable Tag managed(Xml.Tag dependency) {
        return "import".equals(text(dependency, "scope"))
                ? spring(dependency, text(dependency, "groupId"), text(dependency, "artifactId"))
                : versioned(dependency(dependency));
    }

    /** What only said a version goes where that is left to the BOM; with more than a version it says the BOM's. */
    private Xml.@Nullable Tag versioned(Xml.@Nullable Tag managed) {
        if (managed == null || managed.getChild("version").isPresent()) {
            return managed;
        }
        String name = text(managed, "groupId") + ":" + text(managed, "artifactId");
        boolean saysMore = managed.getChild("exclusions").isPresent()
                || managed.getChild("scope").isPresent();
        String version = line.managed().get(name);
        return saysMore && version != null ? PomText.named(managed, Library.of(name + ":" + version)) : null;
    }

    private Xml.@Nullable Tag dependency(Xml.Tag dependency) {
        String raw = text(dependency, "version");
        Library written = new Library(
                module.value(text(dependency, "groupId")),
                module.value(text(dependency, "artifactId")),
                raw.isEmpty() ? null : module.value(raw));
        if (written.group().equals(Line.BOOT) && !raw.isEmpty()) {
            Library next = Library.of(KNOWN.renamed().getOrDefault(written.name(), written.name()));
            return spring(PomText.named(dependency, next.withVersion(raw)), Line.BOOT, next.artifact());
        }
        Fate fate = fates.of(written);
        if (fate instanceof Fate.Goes) {
            return null;
        }
        return fate instanceof Fate.Becomes becomes
                ? PomText.named(dependency, kept(becomes.library(), raw, written))
                : dependency;
    }

    /** A version that stays is written as it was. */
    private static Library kept(Library next, String raw, Library written) {
        return raw.isEmpty() || next.version() == null || !next.version().equals(written.version())
                ? next
                : next.withVersion(raw);
    }

    private Xml.Tag plugin(Xml.Tag plugin) {
        String group = text(plugin, "groupId").isEmpty() ? "org.apache.maven.plugins" : text(plugin, "groupId");
        String artifact = text(plugin, "artifactId");
        Xml.Tag after = spring(plugin, group, artifact);
        String oldest = KNOWN.plugins().get(group + ":" + artifact);
        String version = module.value(text(plugin, "version"));
        if (oldest != null && !version.isEmpty() && Library.isBelow(version, oldest)) {
            after = PomText.each(after, "version", tag -> withValue(tag, oldest));
        }
        after = PomText.values(after, this::release);
        if (artifact.equals("maven-compiler-plugin")) {
            for (String level : COMPILER) {
                after = at(after, List.of("configuration", level), PomEdit::java);
            }
        }
        return after;
    }

    /** The parent of Spring Boot 2 set properties that the one of 4 does not. */
    private String release(String value) {
        boolean isOwn = module.pom().getPom().getRequested().getProperties().containsKey("maven.compiler.source");
        return isOwn ? value : value.replaceAll("\\$\\{maven\\.compiler\\.(source|target)}", "\\${java.version}");
    }
}
