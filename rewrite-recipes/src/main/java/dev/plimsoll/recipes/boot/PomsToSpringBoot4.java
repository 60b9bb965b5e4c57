package dev.plimsoll.recipes.boot;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Option;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.MavenIsoVisitor;
import org.openrewrite.xml.tree.Xml;

/** Writes the POMs of a project for Spring Boot 4; the sources have to follow, so it is a part of the whole move. */
public final class PomsToSpringBoot4 extends ScanningRecipe<Project> {

    @Option(displayName = "Spring Boot", description = "The version to move to.", example = "4.1.1")
    private final String springBoot;

    @Option(displayName = "Spring Cloud", description = "The release train that belongs to it.", example = "2025.1.2")
    private final String springCloud;

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    /** To these versions. */
    @JsonCreator
    public PomsToSpringBoot4(
            @JsonProperty("springBoot") String springBoot, @JsonProperty("springCloud") String springCloud) {
        this.springBoot = springBoot;
        this.springCloud = springCloud;
    }

    @Override
    public String getDisplayName() {
        return "Write POMs for Spring Boot 4";
    }

    @Override
    public String getDescription() {
        return "Moves the parent, BOMs, plugins and the Java release, renames starters, adds the modules that sources use"
                + " and gives a version to what Spring Boot no longer manages.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(45);
    }

    @Override
    public Project getInitialValue(ExecutionContext context) {
        return new Project();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Project project) {
        return new EachFile((tree, context) -> project.saw(tree));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Project project) {
        return new MavenIsoVisitor<ExecutionContext>() {
            @Override
            public Xml.Document visitDocument(Xml.Document pom, ExecutionContext context) {
                Optional<Module> module = project.of(pom);
                Xml.Tag after = module.isPresent() ? edited(pom, module.get(), project, context) : pom.getRoot();
                if (after == pom.getRoot()) {
                    return pom;
                }
                maybeUpdateModel();
                return pom.withRoot(after);
            }
        };
    }

    private Xml.Tag edited(Xml.Document pom, Module module, Project project, ExecutionContext context) {
        Line line;
        try {
            line = Line.of(new Line.Versions(springBoot, springCloud), module.pom(), context);
        } catch (MavenDownloadingException e) {
            String reason = "Spring Boot " + springBoot + " cannot be read: " + e.getMessage();
            leftAlone.insertRow(context, new LeftAlone.Row(pom.getSourcePath().toString(), reason));
            return pom.getRoot();
        }
        Xml.Tag after = new PomEdit(module, line, versionProperties(project, line)).edited(pom.getRoot());
        if (module.springBoot().isEmpty()) {
            return after;
        }
        Map<Library, String> missing = new Additions(line, named(module, line))
                .missing(type -> project.uses(pom, type, false), type -> project.uses(pom, type, true));
        missing.entrySet().removeIf(one -> module.wouldNarrow(one.getKey().name(), one.getValue()));
        return Additions.added(after, missing);
    }

    private static Set<String> named(Module module, Line line) {
        Fates fates = new Fates(module, line);
        return module.named().stream()
                .flatMap(name -> fates.of(Library.of(name)) instanceof Fate.Becomes becomes
                        ? Stream.of(name, becomes.library().name())
                        : Stream.of(name))
                .collect(Collectors.toSet());
    }

    /** Where the version of a Spring artifact is a property, of whichever POM. */
    private static Map<String, String> versionProperties(Project project, Line line) {
        Map<String, String> properties = new HashMap<>();
        project.modules().values().forEach(module -> module.versions().forEach(used -> {
            String version = PomEdit.newVersion(line, used.group(), used.artifact());
            String written = String.valueOf(used.version());
            if (version != null && written.matches("\\$\\{[^${}]+}")) {
                properties.put(written.substring(2, written.length() - 1), version);
            }
        }));
        return properties;
    }
}
