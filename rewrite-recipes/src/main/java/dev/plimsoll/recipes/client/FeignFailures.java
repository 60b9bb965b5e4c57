package dev.plimsoll.recipes.client;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** What a file does with Feign besides declaring clients: what it catches, and what it sets up. */
final class FeignFailures extends JavaIsoVisitor<Set<String>> {
    static final String EXCEPTION = "feign.FeignException";
    private static final Set<String> OF_ANY_THROWABLE =
            Set.of("getMessage", "getLocalizedMessage", "getCause", "toString", "printStackTrace", "getStackTrace");
    private static final Set<String> GOING = Set.of("FeignClient", "EnableFeignClients", "FeignException");
    private static final Set<String> DECLARATIONS =
            Set.of("EnableFeignClients", "FeignClient", "SpringQueryMap", "EnableCircuitBreaker");

    private static final Pattern SET_UP = Pattern.compile(
            "Configuration|AutoConfiguration|Component|Service|.*Application|.*ControllerAdvice|Enable.*");

    private boolean catches;

    /** What stands against clients of the platform in that module. */
    static Set<String> of(J.CompilationUnit unit) {
        Set<String> found = new TreeSet<>();
        new FeignFailures().visit(unit, found);
        return found;
    }

    static boolean isCaught(J.CompilationUnit unit) {
        FeignFailures failures = new FeignFailures();
        failures.visit(unit, new TreeSet<>());
        return failures.catches;
    }

    /** Whether a file would not compile without what Feign brings, once its clients are gone. */
    static boolean needsTheLibrary(J.CompilationUnit unit) {
        return unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .filter(type -> type != null && !GOING.contains(type.getClassName()))
                .anyMatch(type -> isFeigns(type) || type.getPackageName().startsWith("org.springframework.cloud."));
    }

    static boolean isFeigns(JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named != null
                && (named.getFullyQualifiedName().startsWith("feign.")
                        || named.getFullyQualifiedName().startsWith("org.springframework.cloud.openfeign.")
                        || named.getFullyQualifiedName().startsWith("org.springframework.cloud.netflix.feign.")
                        || named.getFullyQualifiedName().endsWith(".OAuth2FeignRequestInterceptor"));
    }

    @Override
    public J.Import visitImport(J.Import imported, Set<String> found) {
        return imported;
    }

    @Override
    public J.Try.Catch visitCatch(J.Try.Catch caught, Set<String> found) {
        JavaType type = caught.getParameter().getTree().getType();
        if (!TypeUtils.isOfClassType(type, EXCEPTION)) {
            return super.visitCatch(caught, found);
        }
        catches = true;
        String name = caught.getParameter().getTree().getVariables().get(0).getSimpleName();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> reasons) {
                if (identifier.getSimpleName().equals(name)
                        && identifier.getFieldType() != null
                        && !isUsedAsAnyThrowable(getCursor())) {
                    reasons.add("it asks a FeignException what the platform's does not say");
                }
                return identifier;
            }
        }.visit(caught.getBody(), found, getCursor());
        visit(caught.getBody(), found, getCursor());
        return caught;
    }

    static boolean isUsedAsAnyThrowable(Cursor use) {
        J.Identifier name = use.getValue();
        Object parent = use.getParentTreeCursor().getValue();
        if (parent instanceof J.MethodInvocation call) {
            return call.getSelect() != null && call.getSelect().isScope(name)
                    ? OF_ANY_THROWABLE.contains(call.getSimpleName())
                    : call.getMethodType() != null
                            && call.getMethodType().getParameterTypes().stream().noneMatch(FeignFailures::isFeigns);
        }
        if (parent instanceof J.NewClass created) {
            return created.getConstructorType() != null
                    && created.getConstructorType().getParameterTypes().stream().noneMatch(FeignFailures::isFeigns);
        }
        return parent instanceof J.Throw || parent instanceof J.Binary;
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> found) {
        if (isFeigns(identifier.getType()) && identifier.getFieldType() == null && isAtWork(identifier)) {
            found.add("it uses " + identifier.getSimpleName() + " of Feign");
        }
        return identifier;
    }

    /** What no application sets up is at work for one client at most, which says so itself. */
    private boolean isAtWork(J.Identifier identifier) {
        return !DECLARATIONS.contains(identifier.getSimpleName())
                && (TypeUtils.isAssignableTo("java.lang.Throwable", identifier.getType())
                        || getCursor()
                                .getPathAsStream(J.ClassDeclaration.class::isInstance)
                                .map(J.ClassDeclaration.class::cast)
                                .flatMap(declared -> declared.getLeadingAnnotations().stream())
                                .anyMatch(annotation -> SET_UP.matcher(annotation.getSimpleName())
                                        .matches()));
    }
}
