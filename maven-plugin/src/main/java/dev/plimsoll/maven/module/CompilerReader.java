package dev.plimsoll.maven.module;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.DependencyManagement;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** Reads what a POM says to maven-compiler-plugin about the main sources. */
final class CompilerReader {
    private final MavenProject project;
    private final Optional<Xpp3Dom> configuration;

    private CompilerReader(MavenProject project) {
        this.project = project;
        this.configuration = configuration(project);
    }

    static Compiler read(MavenProject project) {
        return new CompilerReader(project).read();
    }

    private Compiler read() {
        Path generated = value("generatedSourcesDirectory", null)
                .map(folder -> project.getBasedir().toPath().resolve(folder))
                .orElseGet(() -> Path.of(project.getBuild().getDirectory(), "generated-sources", "annotations"));
        return new Compiler(
                value("release", "maven.compiler.release")
                        .or(() -> value("source", "maven.compiler.source"))
                        .orElse(null),
                value("encoding", "encoding")
                        .or(() -> value("encoding", "project.build.sourceEncoding"))
                        .orElse("UTF-8"),
                processes(),
                children("annotationProcessorPaths").map(this::coordinates).toList(),
                generated);
    }

    private boolean processes() {
        boolean switchedOff =
                value("proc", "maven.compiler.proc").filter("none"::equals).isPresent();
        return !switchedOff
                && children("compilerArgs").map(Xpp3Dom::getValue).noneMatch("-proc:none"::equals)
                && !"-proc:none".equals(value("compilerArgument", null).orElse(""));
    }

    private String coordinates(Xpp3Dom path) {
        String key = text(path, "groupId") + ":" + text(path, "artifactId");
        String version = text(path, "version");
        return key + ":" + (version.isEmpty() ? managed(key) : version);
    }

    private String managed(String key) {
        DependencyManagement management = project.getDependencyManagement();
        return (management == null ? Stream.<Dependency>empty() : management.getDependencies().stream())
                .filter(dependency -> key.equals(dependency.getGroupId() + ":" + dependency.getArtifactId()))
                .map(Dependency::getVersion)
                .findFirst()
                .orElse("");
    }

    private Stream<Xpp3Dom> children(String name) {
        return configuration.map(dom -> dom.getChild(name)).map(Xpp3Dom::getChildren).stream()
                .flatMap(Stream::of);
    }

    private Optional<String> value(String name, @Nullable String property) {
        return configuration
                .map(dom -> dom.getChild(name))
                .map(Xpp3Dom::getValue)
                .filter(text -> !text.isBlank() && !text.contains("${"))
                .or(() -> Optional.ofNullable(property)
                        .map(key -> project.getProperties().getProperty(key)))
                .filter(text -> !text.isBlank());
    }

    private static String text(Xpp3Dom dom, String name) {
        Xpp3Dom child = dom.getChild(name);
        return child == null || child.getValue() == null ? "" : child.getValue().strip();
    }

    private static Optional<Xpp3Dom> configuration(MavenProject project) {
        Plugin plugin = project.getPlugin("org.apache.maven.plugins:maven-compiler-plugin");
        if (plugin == null) {
            return Optional.empty();
        }
        return List.copyOf(plugin.getExecutions()).stream()
                .filter(execution -> execution.getId().equals("default-compile"))
                .map(PluginExecution::getConfiguration)
                .filter(Xpp3Dom.class::isInstance)
                .findFirst()
                .or(() -> Optional.ofNullable(plugin.getConfiguration()))
                .map(Xpp3Dom.class::cast);
    }
}
