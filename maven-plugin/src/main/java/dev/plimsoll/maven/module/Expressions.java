package dev.plimsoll.maven.module;

import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The expressions in a POM as they are written: Maven drops imports before it shows a model with values. */
final class Expressions {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^${}]+)}");
    private static final int DEEPEST = 20;

    private final Properties given;
    private final MavenProject project;

    /** {@code given} on the command line counts for more than what the project says. */
    Expressions(Properties given, MavenProject project) {
        this.given = given;
        this.project = project;
    }

    /** The text with values; an expression that nobody defines stays. */
    String value(@Nullable String text) {
        String value = text == null ? "" : text.strip();
        for (int depth = 0; depth < DEEPEST && value.contains("${"); depth++) {
            value = EXPRESSION
                    .matcher(value)
                    .replaceAll(match ->
                            Matcher.quoteReplacement(find(match.group(1)).orElse(match.group())));
        }
        return value;
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(given.getProperty(name))
                .or(() -> Optional.ofNullable(own().get(name)))
                .or(() -> Optional.ofNullable(project.getProperties().getProperty(name)));
    }

    private Map<String, String> own() {
        Artifact parent = project.getParentArtifact();
        return parent == null
                ? Map.of(
                        "project.groupId", project.getGroupId(),
                        "project.artifactId", project.getArtifactId(),
                        "project.version", project.getVersion())
                : Map.of(
                        "project.groupId", project.getGroupId(),
                        "project.artifactId", project.getArtifactId(),
                        "project.version", project.getVersion(),
                        "project.parent.groupId", parent.getGroupId(),
                        "project.parent.version", parent.getVersion());
    }
}
