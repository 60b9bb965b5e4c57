package dev.plimsoll.recipes.api;

import com.google.auto.service.AutoService;
import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.MainSourcesVisitor;
import dev.plimsoll.recipes.NewAnnotation;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Has the bodies of requests validated, by {@code @Valid} of the name space that the module has. */
@AutoService(Recipe.class)
public final class RequestBodyIsValidatedFix extends ScanningRecipe<Project> {
    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Validate the body of every request";
    }

    @Override
    public String getDescription() {
        return "Adds `@Valid` to every `@RequestBody` parameter of a controller whose type is the module's own.";
    }

    @Override
    public Project getInitialValue(ExecutionContext context) {
        return new Project();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(Project project) {
        return new EachFile((tree, context) -> {
            project.libraries.saw(tree);
            if (tree instanceof J.CompilationUnit unit && MainSources.contain(unit)) {
                project.saw(unit);
            }
        });
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(Project project) {
        return new MainSourcesVisitor() {
            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
                J.MethodDeclaration visited = super.visitMethodDeclaration(method, context);
                J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
                JavaType.Method type = visited.getMethodType();
                if (type == null
                        || !Bodies.isController(type.getDeclaringType())
                        || visited.getParameters().stream().noneMatch(parameter -> owes(parameter, project, unit))
                        || Bodies.takesChanges(visited)
                        || validatesByHand(visited)) {
                    return visited;
                }
                String place = type.getDeclaringType().getClassName() + "." + visited.getSimpleName();
                if (TypeUtils.isOverride(type)) {
                    return left(visited, place, "it implements or overrides a method; put @Valid there", context);
                }
                Optional<String> nameSpace = project.nameSpace(unit);
                if (nameSpace.isEmpty()) {
                    return left(visited, place, "its module has no Bean Validation on the class path", context);
                }
                NewAnnotation valid = new NewAnnotation(nameSpace.get() + ".Valid", unit);
                valid.addImport(this);
                return visited.withParameters(ListUtils.map(
                        visited.getParameters(),
                        parameter -> owes(parameter, project, unit)
                                ? Valid.before((J.VariableDeclarations) parameter, valid.written())
                                : parameter));
            }
        };
    }

    private J.MethodDeclaration left(
            J.MethodDeclaration method, String place, String reason, ExecutionContext context) {
        leftAlone.insertRow(context, new LeftAlone.Row(place, reason));
        return method;
    }

    private static boolean owes(J parameter, Project project, J.CompilationUnit unit) {
        if (!(parameter instanceof J.VariableDeclarations body) || !Bodies.isBody(body) || Bodies.isValidated(body)) {
            return false;
        }
        JavaType.FullyQualified type = body.getType() instanceof JavaType.GenericTypeVariable
                ? null
                : TypeUtils.asFullyQualified(body.getType());
        return type != null
                && Bodies.canBeConstrained(type)
                && (project.isOwn(type, unit) || Bodies.declaresConstraints(type));
    }

    private static boolean validatesByHand(J.MethodDeclaration method) {
        AtomicBoolean found = new AtomicBoolean();
        new JavaIsoVisitor<AtomicBoolean>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, AtomicBoolean seen) {
                if (Bodies.VALIDATORS.stream().anyMatch(validator -> validator.matches(call))) {
                    seen.set(true);
                }
                return super.visitMethodInvocation(call, seen);
            }
        }.visit(method, found);
        return found.get();
    }
}
