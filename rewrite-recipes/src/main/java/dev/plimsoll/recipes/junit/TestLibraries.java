package dev.plimsoll.recipes.junit;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Tree;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.maven.AddDependencyVisitor;
import org.openrewrite.maven.MavenIsoVisitor;
import org.openrewrite.maven.RemoveDependency;
import org.openrewrite.xml.tree.Xml;

/** What the POMs of a project need, once its tests have moved. */
final class TestLibraries extends MavenIsoVisitor<ExecutionContext> {
    private final TestModule module;
    private final LibraryPlan plan;

    private TestLibraries(TestModule module, LibraryPlan plan) {
        this.module = module;
        this.plan = plan;
    }

    static @Nullable Tree mended(Xml.Document pom, Tests tests, ExecutionContext context) {
        Optional<TestModule> module = tests.modules().at(pom.getSourcePath());
        if (module.isEmpty()) {
            return pom;
        }
        Tree mended = new TestLibraries(module.get(), tests.plan()).visit(pom, context);
        return new TestPlugins(module.get(), tests.plan()).visit(mended, context);
    }

    @Override
    public Xml.Document visitDocument(Xml.Document pom, ExecutionContext context) {
        Xml.Document visited = super.visitDocument(pom, context);
        LibraryPlan.OF_JUNIT_4.stream()
                .filter(library -> plan.drops(module, library))
                .filter(library -> !library.equals(TestModule.JUNIT_4) || !plan.replacesJUnit4(module))
                .map(library -> library.split(":"))
                .forEach(names -> doAfterVisit(new RemoveDependency(names[0], names[1], null).getVisitor()));
        plan.additions(module).forEach(this::add);
        return visited;
    }

    private void add(LibraryPlan.Addition addition) {
        String[] names = addition.library().split(":");
        doAfterVisit(new AddDependencyVisitor(
                names[0], names[1], addition.version(), null, "test", null, null, null, null, null));
    }

    @Override
    public Xml.Tag visitTag(Xml.Tag tag, ExecutionContext context) {
        Xml.Tag visited = super.visitTag(tag, context);
        if (!isDependencyTag("junit", "junit") || !plan.replacesJUnit4(module)) {
            return visited;
        }
        String[] names = LibraryPlan.jupiter(module).get(0).split(":");
        maybeUpdateModel();
        Xml.Tag renamed = visited.withChildValue("groupId", names[0]).withChildValue("artifactId", names[1]);
        return module.managed(names[0] + ":" + names[1]).isPresent()
                ? without(renamed, Set.of("version", "exclusions"))
                : without(renamed, Set.of("exclusions")).withChildValue("version", module.jupiter());
    }

    private static Xml.Tag without(Xml.Tag tag, Set<String> names) {
        return tag.getContent() == null
                ? tag
                : tag.withContent(ListUtils.map(
                        tag.getContent(),
                        content ->
                                content instanceof Xml.Tag child && names.contains(child.getName()) ? null : content));
    }
}
