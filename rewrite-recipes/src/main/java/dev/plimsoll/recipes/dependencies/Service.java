package dev.plimsoll.recipes.dependencies;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.maven.tree.Plugin;
import org.openrewrite.maven.tree.ResolvedPom;

/** Whether a POM makes something that is deployed as it is, as the detectors see it. */
public final class Service {
    private final ResolvedPom pom;

    private Service(ResolvedPom pom) {
        this.pom = pom;
    }

    /** A web archive, or what Spring Boot makes executable. */
    public static boolean is(ResolvedPom pom) {
        return "war".equals(pom.getPackaging()) || !"pom".equals(pom.getPackaging()) && new Service(pom).isExecutable();
    }

    private boolean isExecutable() {
        if (springBoot(pom.getPlugins()).findAny().isEmpty()) {
            return false;
        }
        // What the POM itself says counts for more than what is managed, so it comes last.
        List<Plugin> plugins = Stream.of(pom.getPluginManagement(), pom.getPlugins())
                .flatMap(Service::springBoot)
                .toList();
        boolean isSkipped = last(plugins.stream().map(plugin -> skip(plugin.getConfiguration())))
                .orElseGet(() -> Boolean.parseBoolean(pom.getProperties().get("spring-boot.repackage.skip")));
        return plugins.stream()
                .flatMap(plugin -> plugin.getExecutions().stream())
                .collect(Collectors.groupingBy(execution -> String.valueOf(execution.getId())))
                .values()
                .stream()
                .anyMatch(execution -> repackages(execution, isSkipped));
    }

    private boolean repackages(List<Plugin.Execution> parts, boolean isSkipped) {
        return parts.stream()
                        .map(Plugin.Execution::getGoals)
                        .filter(Objects::nonNull)
                        .flatMap(Collection::stream)
                        .anyMatch("repackage"::equals)
                && !last(parts.stream().map(Plugin.Execution::getPhase)).equals(Optional.of("none"))
                && !last(parts.stream().map(part -> skip(part.getConfiguration())))
                        .orElse(isSkipped);
    }

    private @Nullable Boolean skip(@Nullable JsonNode configuration) {
        if (configuration == null || !configuration.hasNonNull("skip")) {
            return null;
        }
        return Boolean.valueOf(pom.getValue(configuration.get("skip").asText()));
    }

    private static <T> Optional<T> last(Stream<@Nullable T> values) {
        return values.filter(Objects::nonNull).map(Objects::requireNonNull).reduce((managed, own) -> own);
    }

    private static Stream<Plugin> springBoot(List<Plugin> plugins) {
        return plugins.stream()
                .filter(plugin -> "org.springframework.boot".equals(plugin.getGroupId())
                        && "spring-boot-maven-plugin".equals(plugin.getArtifactId()));
    }
}
