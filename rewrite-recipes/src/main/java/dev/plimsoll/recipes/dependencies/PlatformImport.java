package dev.plimsoll.recipes.dependencies;

import java.util.Comparator;
import java.util.Optional;
import org.openrewrite.ExecutionContext;
import org.openrewrite.maven.MavenIsoVisitor;
import org.openrewrite.maven.MavenTagInsertionComparator;
import org.openrewrite.maven.tree.GroupArtifactVersion;
import org.openrewrite.xml.AddToTagVisitor;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/** Imports a BOM before all others, so that what it says of a version counts. */
final class PlatformImport extends MavenIsoVisitor<ExecutionContext> {
    private static final String MANAGEMENT = "dependencyManagement";
    private final String bom;

    PlatformImport(GroupArtifactVersion bom) {
        this.bom = """
                <dependency>
                <groupId>%s</groupId>
                <artifactId>%s</artifactId>
                <version>%s</version>
                <type>pom</type>
                <scope>import</scope>
                </dependency>""".formatted(bom.getGroupId(), bom.getArtifactId(), bom.getVersion());
    }

    @Override
    public Xml.Document visitDocument(Xml.Document pom, ExecutionContext context) {
        Xml.Tag project = pom.getRoot();
        Optional<Xml.Tag> management = project.getChild(MANAGEMENT);
        Optional<Xml.Tag> managed = management.flatMap(tag -> tag.getChild("dependencies"));
        maybeUpdateModel();
        if (managed.isPresent()) {
            return added(pom, managed.get(), Xml.Tag.build(bom), context);
        }
        String all = "<dependencies>\n" + bom + "\n</dependencies>";
        return management.isPresent()
                ? added(pom, management.get(), Xml.Tag.build(all), context)
                : added(pom, project, Xml.Tag.build("<%1$s>\n%2$s\n</%1$s>".formatted(MANAGEMENT, all)), context);
    }

    private static Xml.Document added(Xml.Document pom, Xml.Tag to, Xml.Tag tag, ExecutionContext context) {
        Comparator<Content> order = to == pom.getRoot()
                ? new MavenTagInsertionComparator(to.getChildren())
                : Comparator.comparing(content -> !content.getId().equals(tag.getId()));
        return (Xml.Document) new AddToTagVisitor<ExecutionContext>(to, tag, order).visitNonNull(pom, context);
    }
}
