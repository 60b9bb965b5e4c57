package dev.plimsoll.recipes.client;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

    private final List<Failure> failures = new ArrayList<>();

    /**
     * What stands against clients of the platform.
     *
     * @param within the types that are called where a failure is caught, of which the clients are that it may come from; none where it may
     *     come from any
     */
    record Failure(String reason, Set<String> within) {}

    static List<Failure> of(J.CompilationUnit unit) {
        FeignFailures read = new FeignFailures();
        read.visit(unit, Set.of());
        return read.failures;
    }

    /** The types that are called where a file catches Feign's exception of all; empty where it does not. */
    static Set<String> caught(J.CompilationUnit unit) {
        Set<String> within = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Try visitTry(J.Try tried, Integer none) {
                if (tried.getCatches().stream().anyMatch(FeignFailures::isOfAll)) {
                    within.addAll(called(tried));
                }
                return super.visitTry(tried, none);
            }
        }.visit(unit, 0);
        return within;
    }

    /** Whether a file would not compile without what Feign brings, once its clients are gone. */
    static boolean needsTheLibrary(J.CompilationUnit unit) {
        return unit.getTypesInUse().getTypesInUse().stream()
                .map(TypeUtils::asFullyQualified)
                .filter(type -> type != null && !GOING.contains(type.getClassName()))
                .anyMatch(type -> isFeigns(type) || type.getPackageName().startsWith("org.springframework.cloud."));
    }

    static boolean isFeigns(@Nullable JavaType type) {
        JavaType.FullyQualified named = TypeUtils.asFullyQualified(type);
        return named != null
                && (named.getFullyQualifiedName().startsWith("feign.")
                        || named.getFullyQualifiedName().startsWith("org.springframework.cloud.openfeign.")
                        || named.getFullyQualifiedName().startsWith("org.springframework.cloud.netflix.feign.")
                        || named.getFullyQualifiedName().endsWith(".OAuth2FeignRequestInterceptor"));
    }

    private static boolean isOfAll(J.Try.Catch caught) {
        return TypeUtils.isOfClassType(caught.getParameter().getTree().getType(), EXCEPTION);
    }

    /** The types that are called in a try. */
    static Set<String> called(J.Try tried) {
        Set<String> types = new HashSet<>();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer none) {
                Reach.add(
                        call.getMethodType() == null
                                ? null
                                : call.getMethodType().getDeclaringType(),
                        types);
                Reach.add(call.getSelect() == null ? null : call.getSelect().getType(), types);
                return super.visitMethodInvocation(call, none);
            }

            @Override
            public J.NewClass visitNewClass(J.NewClass created, Integer none) {
                Reach.add(created.getType(), types);
                return super.visitNewClass(created, none);
            }

            @Override
            public J.MemberReference visitMemberReference(J.MemberReference reference, Integer none) {
                Reach.add(reference.getContaining().getType(), types);
                return super.visitMemberReference(reference, none);
            }
        }.visit(tried.getBody(), 0);
        return types;
    }

    @Override
    public J.Import visitImport(J.Import imported, Set<String> within) {
        return imported;
    }

    @Override
    public J.Try visitTry(J.Try tried, Set<String> within) {
        visit(tried.getBody(), within, getCursor());
        tried.getCatches().forEach(caught -> visit(caught, called(tried), getCursor()));
        if (tried.getFinally() != null) {
            visit(tried.getFinally(), within, getCursor());
        }
        return tried;
    }

    @Override
    public J.Try.Catch visitCatch(J.Try.Catch caught, Set<String> within) {
        if (!isOfAll(caught)) {
            return super.visitCatch(caught, within);
        }
        String name = caught.getParameter().getTree().getVariables().get(0).getSimpleName();
        new JavaIsoVisitor<Integer>() {
            @Override
            public J.Identifier visitIdentifier(J.Identifier identifier, Integer none) {
                if (identifier.getSimpleName().equals(name)
                        && identifier.getFieldType() != null
                        && !isUsedAsAnyThrowable(getCursor())) {
                    failures.add(new Failure("it asks a FeignException what the platform's does not say", within));
                }
                return identifier;
            }
        }.visit(caught.getBody(), 0, getCursor());
        visit(caught.getBody(), within, getCursor());
        return caught;
    }

    static boolean isUsedAsAnyThrowable(Cursor use) {
        J.Identifier name = use.getValue();
        Object parent = use.getParentTreeCursor().getValue();
        if (parent instanceof J.MethodInvocation call) {
            return call.getSelect() != null && call.getSelect().isScope(name)
                    ? OF_ANY_THROWABLE.contains(call.getSimpleName())
                    : call.getMethodType() != null
                            && call.getMethodType().getParameterTypes().stream().noneMatch(FeignFailures::isOfOneCall);
        }
        if (parent instanceof J.NewClass created) {
            return created.getConstructorType() != null
                    && created.getConstructorType().getParameterTypes().stream().noneMatch(FeignFailures::isOfOneCall);
        }
        return parent instanceof J.Throw || parent instanceof J.Binary;
    }

    /** A parameter that takes what Feign or a RestTemplate throws and no other failure. */
    private static boolean isOfOneCall(JavaType type) {
        return isFeigns(type) || RestFailures.isOne(type);
    }

    @Override
    public J.Identifier visitIdentifier(J.Identifier identifier, Set<String> within) {
        if (isFeigns(identifier.getType()) && identifier.getFieldType() == null && isAtWork(identifier)) {
            failures.add(new Failure("it uses " + identifier.getSimpleName() + " of Feign", within));
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
