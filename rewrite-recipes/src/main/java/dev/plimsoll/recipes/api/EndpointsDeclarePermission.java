package dev.plimsoll.recipes.api;

import dev.plimsoll.recipes.EachFile;
import dev.plimsoll.recipes.LeftAlone;
import dev.plimsoll.recipes.MainSources;
import dev.plimsoll.recipes.ModuleLibraries;
import java.time.Duration;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaTemplate;
import org.openrewrite.java.tree.J;

/** Says of endpoints that anybody may call them, as before the platform asked; whom to let in people have to say. */
public final class EndpointsDeclarePermission extends ScanningRecipe<ModuleLibraries> {
    private static final String PERMISSION = "dev.plimsoll.platform.RequiresPermission";
    private static final String LIBRARY = "dev.plimsoll:plimsoll-platform-starter";
    private static final Set<String> MAPPINGS =
            Set.of("RequestMapping", "GetMapping", "PostMapping", "PutMapping", "PatchMapping", "DeleteMapping");

    private final transient LeftAlone leftAlone = new LeftAlone(this);

    @Override
    public String getDisplayName() {
        return "Declare who may call an endpoint";
    }

    @Override
    public String getDescription() {
        return "Adds `@RequiresPermission(RequiresPermission.NONE)` to the controllers of services on the platform that name no"
                + " permission, so that anybody may call them as before, and lists them.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(2);
    }

    @Override
    public ModuleLibraries getInitialValue(ExecutionContext context) {
        return new ModuleLibraries();
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getScanner(ModuleLibraries libraries) {
        return new EachFile((tree, context) -> libraries.saw(tree));
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor(ModuleLibraries libraries) {
        return new JavaIsoVisitor<>() {
            @Override
            public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext context) {
                boolean onThePlatform = libraries
                        .of(unit)
                        .map(known -> known.containsKey(LIBRARY))
                        .orElse(false);
                return onThePlatform && MainSources.contain(unit) ? super.visitCompilationUnit(unit, context) : unit;
            }

            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                J.ClassDeclaration visited = super.visitClassDeclaration(type, context);
                if (!Bodies.isController(type.getType()) || isDeclared(visited.getLeadingAnnotations().stream())) {
                    return visited;
                }
                if (methods(visited).noneMatch(method -> isDeclared(method.getLeadingAnnotations().stream()))) {
                    leave(visited.getSimpleName(), context);
                    return template()
                            .apply(
                                    updateCursor(visited),
                                    visited.getCoordinates().addAnnotation(last()));
                }
                return visited;
            }

            @Override
            public J.MethodDeclaration visitMethodDeclaration(J.MethodDeclaration method, ExecutionContext context) {
                J.MethodDeclaration visited = super.visitMethodDeclaration(method, context);
                J.ClassDeclaration owner = getCursor().firstEnclosing(J.ClassDeclaration.class);
                boolean others = owner != null
                        && Bodies.isController(owner.getType())
                        && !isDeclared(owner.getLeadingAnnotations().stream())
                        && methods(owner).anyMatch(each -> isDeclared(each.getLeadingAnnotations().stream()));
                boolean endpoint = method.getLeadingAnnotations().stream()
                        .anyMatch(each -> MAPPINGS.contains(each.getSimpleName()));
                if (owner == null || !others || !endpoint || isDeclared(method.getLeadingAnnotations().stream())) {
                    return visited;
                }
                leave(owner.getSimpleName() + "." + method.getSimpleName(), context);
                return template()
                        .apply(updateCursor(visited), visited.getCoordinates().addAnnotation(last()));
            }

            private JavaTemplate template() {
                maybeAddImport(PERMISSION);
                return JavaTemplate.builder("@RequiresPermission(RequiresPermission.NONE)")
                        .imports(PERMISSION)
                        .javaParser(JavaParser.fromJavaVersion()
                                .dependsOn("package dev.plimsoll.platform; public @interface RequiresPermission {"
                                        + " String value(); String NONE = \"\"; }"))
                        .build();
            }
        };
    }

    private static Comparator<J.Annotation> last() {
        return Comparator.comparing(each -> each.getSimpleName().equals("RequiresPermission"));
    }

    private static Stream<J.MethodDeclaration> methods(J.ClassDeclaration type) {
        return type.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast);
    }

    private static boolean isDeclared(Stream<J.Annotation> annotations) {
        return annotations.anyMatch(each -> each.getSimpleName().equals("RequiresPermission"));
    }

    private void leave(String place, ExecutionContext context) {
        leftAlone.insertRow(
                context,
                new LeftAlone.Row(place, "anybody may call it, as before; name the permission that its callers need"));
    }
}
