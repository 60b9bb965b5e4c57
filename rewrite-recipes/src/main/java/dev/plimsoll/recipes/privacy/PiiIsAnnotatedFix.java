package dev.plimsoll.recipes.privacy;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSourcesVisitor;
import dev.plimsoll.recipes.NewAnnotation;
import dev.plimsoll.recipes.PlatformAnnotations;
import dev.plimsoll.recipes.PolicyInForce;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;

/** Annotates what entities store of a person, by the annotation that the company has for it. */
@AutoService(Recipe.class)
public final class PiiIsAnnotatedFix extends ScanningRecipe<PlatformAnnotations> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Annotate personal data in entities";
    }

    @Override
    public String getDescription() {
        return "Adds the annotation for personal data to the fields of entities that hold such data by their names.";
    }

    @Override
    public PlatformAnnotations getInitialValue(ExecutionContext context) {
        return new PlatformAnnotations();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(PlatformAnnotations annotations) {
        return new EachFile((tree, context) -> annotations.saw(tree));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(PlatformAnnotations annotations) {
        return new MainSourcesVisitor() {
            @Override
            public J.VariableDeclarations visitVariableDeclarations(
                    J.VariableDeclarations fields, ExecutionContext context) {
                J.VariableDeclarations visited = super.visitVariableDeclarations(fields, context);
                Tree body = getCursor().getParentTreeCursor().getValue();
                Object owner =
                        getCursor().getParentTreeCursor().getParentTreeCursor().getValue();
                return body instanceof J.Block
                                && owner instanceof J.ClassDeclaration type
                                && StoredFields.haveAHomeIn(type)
                        ? annotate(visited, type, context)
                        : visited;
            }

            private J.VariableDeclarations annotate(
                    J.VariableDeclarations fields, J.ClassDeclaration owner, ExecutionContext context) {
                Set<String> pii = PolicyInForce.of(context).vocabulary().of("pii");
                List<J.VariableDeclarations.NamedVariable> owing = fields.getVariables().stream()
                        .filter(variable -> StoredFields.owes(variable, fields, owner, pii))
                        .toList();
                if (owing.isEmpty()) {
                    return fields;
                }
                String place = owner.getSimpleName() + "." + owing.get(0).getSimpleName();
                if (owing.size() < fields.getVariables().size()) {
                    return left(fields, place, "it is declared together with fields that are not personal", context);
                }
                J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
                Optional<String> annotation = annotations.of(pii, unit);
                return annotation.isPresent()
                        ? new NewAnnotation(annotation.get(), unit)
                                .add(this, getCursor(), order -> fields.getCoordinates()
                                        .addAnnotation(order))
                        : left(
                                fields,
                                place,
                                "its module does not have plimsoll-platform-api, which brings @Pii",
                                context);
            }
        };
    }

    private J.VariableDeclarations left(
            J.VariableDeclarations fields, String place, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(place, reason));
        return fields;
    }
}
