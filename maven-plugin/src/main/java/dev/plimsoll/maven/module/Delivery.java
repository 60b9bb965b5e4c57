package dev.plimsoll.maven.module;

import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Whether a module's build makes something that is deployed as it is. */
final class Delivery {
    static final String SPRING_BOOT = "org.springframework.boot:spring-boot-maven-plugin";

    private Delivery() {}

    /** A web archive, or what Spring Boot makes executable. */
    static boolean isDeployable(MavenProject project) {
        Plugin springBoot = project.getPlugin(SPRING_BOOT);
        return project.getPackaging().equals("war")
                || springBoot != null
                        && !project.getPackaging().equals("pom")
                        && springBoot.getExecutions().stream().anyMatch(execution -> repackages(execution, project));
    }

    private static boolean repackages(PluginExecution execution, MavenProject project) {
        return execution.getGoals().contains("repackage")
                && !"none".equals(execution.getPhase())
                && !isSkipped(execution, project);
    }

    /** Maven has put what holds for the plugin into each execution; the property counts where that says nothing. */
    private static boolean isSkipped(PluginExecution execution, MavenProject project) {
        return Boolean.parseBoolean(
                execution.getConfiguration() instanceof Xpp3Dom dom && dom.getChild("skip") != null
                        ? dom.getChild("skip").getValue()
                        : project.getProperties().getProperty("spring-boot.repackage.skip"));
    }
}
