package dev.plimsoll.recipes.privacy;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSourcesVisitor;
import dev.plimsoll.recipes.NewAnnotation;
import dev.plimsoll.recipes.PolicyInForce;
import java.util.Optional;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Annotates the id of an entity that is a person by its name as what says whose data it holds. */
@AutoService(Recipe.class)
public final class GdprRequestsAreCompleteFix extends ScanningRecipe<Subjects> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Let a person's request find all of that person's data";
    }

    @Override
    public String getDescription() {
        return "Adds `@DataSubject` to the id of an entity with personal data that is a person by its name, or to the entity where the platform has its id.";
    }

    @Override
    public Subjects getInitialValue(ExecutionContext context) {
        return new Subjects(PolicyInForce.of(context).vocabulary());
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Subjects subjects) {
        return new MainSourcesVisitor() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                subjects.saw(type.getType());
                return super.visitClassDeclaration(type, context);
            }
        };
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Subjects subjects) {
        return new MainSourcesVisitor() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                J.ClassDeclaration visited = super.visitClassDeclaration(type, context);
                JavaType.FullyQualified entity = visited.getType();
                if (entity == null || !subjects.stayMissingIn(entity)) {
                    return visited;
                }
                Optional<String> reason = subjects.reasonToLeave(entity);
                if (reason.isPresent()) {
                    leftAlone.insertRow(context, new LeftAlone.Row(visited.getSimpleName(), reason.get()));
                    return visited;
                }
                NewAnnotation subject = new NewAnnotation(
                        subjects.annotation(entity), getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
                if (Subjects.hasThePlatformsId(entity)) {
                    return subject.isAmong(visited.getLeadingAnnotations())
                            ? visited
                            : subject.add(this, updateCursor(visited), order -> visited.getCoordinates()
                                    .addAnnotation(order));
                }
                subject.addImport(this);
                return visited.withBody(visited.getBody()
                        .withStatements(ListUtils.map(
                                visited.getBody().getStatements(),
                                statement -> statement instanceof J.VariableDeclarations field && isId(field)
                                        ? SubjectAnnotation.above(field, subject)
                                        : statement)));
            }
        };
    }

    private static boolean isId(J.VariableDeclarations field) {
        return field.getVariables().stream()
                .map(J.VariableDeclarations.NamedVariable::getVariableType)
                .anyMatch(variable -> variable != null && Attribute.of(variable).isId());
    }
}
