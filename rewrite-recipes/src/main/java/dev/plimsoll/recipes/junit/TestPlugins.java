package dev.plimsoll.recipes.junit;

import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.maven.AddPluginVisitor;
import org.openrewrite.maven.MavenIsoVisitor;
import org.openrewrite.xml.tree.Xml;

/** Raises the plugins that run tests to one that knows the JUnit 5 that is there; with an older one the build is green and runs none. */
final class TestPlugins extends MavenIsoVisitor<ExecutionContext> {
    static final String SUREFIRE = "maven-surefire-plugin";
    private static final String FIRST = "2.22.2";

    /** From JUnit 5.12 on, those before 3 run no test and say nothing. */
    private static final String CURRENT = "3.5.6";

    private static final String GROUP = "org.apache.maven.plugins";
    static final Set<String> NAMES = Set.of(SUREFIRE, "maven-failsafe-plugin");

    private final TestModule module;
    private final LibraryPlan plan;

    TestPlugins(TestModule module, LibraryPlan plan) {
        this.module = module;
        this.plan = plan;
    }

    @Override
    public Xml.Document visitDocument(Xml.Document pom, ExecutionContext context) {
        if (!plan.movesBelow(module)) {
            return pom;
        }
        Xml.Document visited = super.visitDocument(pom, context);
        if (plan.needsSurefireIn(module)) {
            doAfterVisit(new AddPluginVisitor(false, GROUP, SUREFIRE, wanted(), null, null, null, null));
        }
        return visited;
    }

    @Override
    public Xml.Tag visitTag(Xml.Tag tag, ExecutionContext context) {
        Xml.Tag visited = super.visitTag(tag, context);
        if (isPropertyTag()) {
            boolean isVersion = plan.versionProperties().contains(visited.getName());
            return isVersion && isOld(visited.getValue().orElse(CURRENT), plan.isCurrent(module))
                    ? visited.withValue(wanted())
                    : visited;
        }
        if (!isTestPlugin(visited)) {
            return visited;
        }
        return visited.getChildValue("version")
                .filter(version -> isOld(version, plan.isCurrent(module)))
                .map(version -> visited.withChildValue("version", wanted()))
                .orElse(visited);
    }

    private static boolean isTestPlugin(Xml.Tag tag) {
        return tag.getName().equals("plugin")
                && tag.getChildValue("artifactId").filter(NAMES::contains).isPresent();
    }

    private String wanted() {
        return plan.isCurrent(module) ? CURRENT : FIRST;
    }

    static boolean isOld(String version, boolean isCurrent) {
        return version.matches("[0-9].*") && !TestModule.isAtLeast(version, isCurrent ? "3.0.0" : FIRST);
    }
}
