package dev.plimsoll.recipes.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.LeftAlone;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.maven.MavenDownloadingException;
import org.openrewrite.maven.MavenIsoVisitor;
import org.openrewrite.xml.RemoveContentVisitor;
import org.openrewrite.xml.XPathMatcher;
import org.openrewrite.xml.tree.Content;
import org.openrewrite.xml.tree.Xml;

/** Takes out of a POM what gives another version to what a BOM or a parent from elsewhere manages. */
@AutoService(Recipe.class)
public final class ManagedVersionsAreNotOverriddenFix extends Recipe {
    private static final XPathMatcher DEPENDENCY = new XPathMatcher("/project/dependencies/dependency");
    private static final XPathMatcher MANAGED =
            new XPathMatcher("/project/dependencyManagement/dependencies/dependency");
    private static final XPathMatcher PROPERTY = new XPathMatcher("/project/properties/*");
    private static final Set<String> NOTHING_BUT_A_VERSION =
            Set.of("groupId", "artifactId", "version", "type", "classifier");

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Leave versions to the BOM that manages them";
    }

    @Override
    public String getDescription() {
        return "Removes versions and properties by which a POM overrides what a BOM or a parent manages.";
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new MavenIsoVisitor<ExecutionContext>() {
            private Managing managing = Managing.NOTHING;

            @Override
            public Xml.Document visitDocument(Xml.Document pom, ExecutionContext context) {
                try {
                    managing = Managing.of(getResolutionResult(), context);
                } catch (MavenDownloadingException e) {
                    leave(pom, "what manages its versions cannot be read: " + e.getMessage(), context);
                    return pom;
                }
                return super.visitDocument(pom, context);
            }

            @Override
            public Xml.Tag visitTag(Xml.Tag tag, ExecutionContext context) {
                if (DEPENDENCY.matches(getCursor()) && managing.overriddenBy(tag)) {
                    tag.getChild("version").ifPresent(this::remove);
                } else if (MANAGED.matches(getCursor()) && managing.overriddenBy(tag)) {
                    manage(tag, context);
                } else if (PROPERTY.matches(getCursor()) && managing.overriddenByProperty(tag)) {
                    remove(tag);
                }
                return super.visitTag(tag, context);
            }

            private void manage(Xml.Tag tag, ExecutionContext context) {
                if (tag.getChildren().stream().map(Xml.Tag::getName).allMatch(NOTHING_BUT_A_VERSION::contains)) {
                    remove(tag);
                } else {
                    leave(
                            getCursor().firstEnclosingOrThrow(Xml.Document.class),
                            managing.library(tag) + " is managed here with more than a version, which would be lost;"
                                    + " move the rest to the dependency itself",
                            context);
                }
            }

            private void remove(Content content) {
                doAfterVisit(new RemoveContentVisitor<>(content, true, false));
                maybeUpdateModel();
            }
        };
    }

    private void leave(Xml.Document pom, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(pom.getSourcePath().toString(), reason));
    }
}
