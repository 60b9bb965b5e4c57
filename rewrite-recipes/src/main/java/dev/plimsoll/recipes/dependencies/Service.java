package dev.plimsoll.recipes.dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.openrewrite.maven.tree.Plugin;
import org.openrewrite.maven.tree.ResolvedPom;

/** Whether a POM makes something that is deployed as it is, as the detectors see it. */
public final class Service {
    private Service() {}

    /** A web archive, or what Spring Boot makes executable. */
    public static boolean is(ResolvedPom pom) {
        return "war".equals(pom.getPackaging()) || !"pom".equals(pom.getPackaging()) && isExecutable(pom);
    }

    /** An execution that the POM itself configures counts for more than the managed one of the same id. */
    private static boolean isExecutable(ResolvedPom pom) {
        List<Plugin> own = springBoot(pom.getPlugins());
        Map<String, Boolean> repackages = new HashMap<>();
        if (!own.isEmpty()) {
            springBoot(pom.getPluginManagement()).forEach(plugin -> add(repackages, plugin));
            own.forEach(plugin -> add(repackages, plugin));
        }
        return repackages.containsValue(true);
    }

    private static List<Plugin> springBoot(List<Plugin> plugins) {
        return plugins.stream()
                .filter(plugin -> "org.springframework.boot".equals(plugin.getGroupId())
                        && "spring-boot-maven-plugin".equals(plugin.getArtifactId()))
                .toList();
    }

    private static void add(Map<String, Boolean> repackages, Plugin plugin) {
        for (Plugin.Execution execution : plugin.getExecutions()) {
            boolean managed = repackages.getOrDefault(String.valueOf(execution.getId()), false);
            List<String> goals = execution.getGoals() == null ? new ArrayList<>() : execution.getGoals();
            repackages.put(
                    String.valueOf(execution.getId()),
                    (managed || goals.contains("repackage"))
                            && !"none".equals(execution.getPhase())
                            && !isSkipped(execution));
        }
    }

    private static boolean isSkipped(Plugin.Execution execution) {
        return execution.getConfiguration() != null
                && execution.getConfiguration().path("skip").asBoolean(false);
    }
}
