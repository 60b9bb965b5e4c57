package dev.plimsoll.recipes.boot;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** A class that extends WebSecurityConfigurerAdapter, read for whether beans can surely take the place of all that it overrides. */
final class SecurityAdapter {
    static final String ADAPTER = SecurityDsl.PACKAGE + "configuration.WebSecurityConfigurerAdapter";
    static final String BEAN = "org.springframework.context.annotation.Bean";
    static final String MANAGER =
            "org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder";
    private static final String WEB = SecurityDsl.PACKAGE + "builders.WebSecurity";
    private static final Set<String> MANAGERS = Set.of("authenticationManagerBean", "authenticationManager");
    private static final Set<String> INJECTED = Set.of("Autowired", "Inject", "Resource");
    private static final Set<String> CONSTRUCTED = Set.of("RequiredArgsConstructor", "AllArgsConstructor");

    private final J.ClassDeclaration type;
    private final SecurityPatterns names;

    /** What one of its methods is for the move. */
    enum Kind {
        CHAIN,
        WEB,
        USERS,
        MANAGER,
        OTHER,
        OBSTACLE
    }

    SecurityAdapter(J.ClassDeclaration type, SecurityPatterns names) {
        this.type = type;
        this.names = names;
    }

    static boolean is(J.ClassDeclaration type) {
        return type.getExtends() != null
                && TypeUtils.isOfClassType(type.getExtends().getType(), ADAPTER);
    }

    boolean canMove() {
        List<Kind> kinds = methods().map(this::kind).toList();
        boolean isConfiguration = isAnnotated("Configuration") || isAnnotated("EnableWebSecurity");
        boolean isNamed = methods().anyMatch(method -> Set.of("filterChain", "webSecurityCustomizer")
                .contains(method.getSimpleName()));
        return isConfiguration
                && !isAnnotated("Order")
                && !isNamed
                && !type.hasModifier(J.Modifier.Type.Final)
                && kinds.stream().filter(Kind.CHAIN::equals).count() == 1
                && !kinds.contains(Kind.OBSTACLE);
    }

    boolean isAnnotated(String annotation) {
        return isAnnotated(type.getLeadingAnnotations(), annotation);
    }

    private Stream<J.MethodDeclaration> methods() {
        return type.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast);
    }

    Kind kind(J.MethodDeclaration method) {
        J.Block body = method.getBody();
        if (method.isConstructor() || body == null) {
            return usesAdapter(method) ? Kind.OBSTACLE : Kind.OTHER;
        }
        List<Statement> statements = body.getStatements();
        String parameter = parameter(method);
        if (method.getSimpleName().equals("configure") && !parameter.isEmpty()) {
            if (parameter.equals(SecurityDsl.HTTP)) {
                return usesAdapter(method) || returns(method) ? Kind.OBSTACLE : Kind.CHAIN;
            }
            if (parameter.equals(WEB)) {
                return statements.size() == 1 && isIgnoring(statements.get(0)) ? Kind.WEB : Kind.OBSTACLE;
            }
            return parameter.equals(MANAGER) && statements.size() == 1 && areBeans(statements.get(0))
                    ? Kind.USERS
                    : Kind.OBSTACLE;
        }
        if (MANAGERS.contains(method.getSimpleName()) && parameter.isEmpty()) {
            return isManager(method, statements) ? Kind.MANAGER : Kind.OBSTACLE;
        }
        JavaType.Method overridden =
                method.getMethodType() == null ? null : method.getMethodType().getOverride();
        boolean isOfAdapter = overridden != null && TypeUtils.isOfClassType(overridden.getDeclaringType(), ADAPTER);
        boolean isOwn = !isOfAdapter
                || method.getSimpleName().equals("userDetailsService")
                        && isAnnotated(method.getLeadingAnnotations(), "Bean")
                        && !isAnnotated(method.getLeadingAnnotations(), "Override");
        return isOwn && !usesAdapter(method) ? Kind.OTHER : Kind.OBSTACLE;
    }

    private static String parameter(J.MethodDeclaration method) {
        return method.getParameters().size() == 1 && method.getParameters().get(0) instanceof J.VariableDeclarations one
                ? SecurityDsl.name(one.getType())
                : "";
    }

    private static boolean isAnnotated(List<J.Annotation> annotations, String name) {
        return annotations.stream().anyMatch(one -> one.getSimpleName().equals(name));
    }

    private boolean isIgnoring(Statement statement) {
        Expression at = statement instanceof J.MethodInvocation call ? call : null;
        boolean isIgnoring = false;
        while (at instanceof J.MethodInvocation call && call.getSelect() != null) {
            isIgnoring |= call.getSimpleName().equals("ignoring");
            if (!SecurityArguments.areFree(call, names) || SecurityDsl.isAnd(call)) {
                return false;
            }
            at = call.getSelect();
        }
        return isIgnoring
                && at instanceof J.Identifier root
                && SecurityDsl.name(root.getType()).equals(WEB);
    }

    /** Users and their passwords' encoder, which are found by their types today. */
    private boolean areBeans(Statement statement) {
        Expression users = statement instanceof J.MethodInvocation call ? call : null;
        if (users instanceof J.MethodInvocation call && call.getSimpleName().equals("passwordEncoder")) {
            if (!isBean(call.getArguments().get(0))) {
                return false;
            }
            users = call.getSelect();
        }
        return users instanceof J.MethodInvocation call
                && call.getSimpleName().equals("userDetailsService")
                && call.getSelect() instanceof J.Identifier
                && isBean(call.getArguments().get(0));
    }

    private boolean isBean(Expression value) {
        if (value instanceof J.MethodInvocation call) {
            return call.getSelect() == null
                    && methods()
                            .anyMatch(method -> method.getSimpleName().equals(call.getSimpleName())
                                    && isAnnotated(method.getLeadingAnnotations(), "Bean"));
        }
        boolean isOfThis = value instanceof J.FieldAccess access
                && access.getTarget().toString().equals("this");
        String name = value instanceof J.FieldAccess access ? access.getSimpleName() : value.toString();
        return (isOfThis || value instanceof J.Identifier)
                && type.getBody().getStatements().stream().anyMatch(member -> isInjected(member, name));
    }

    private boolean isInjected(Statement member, String name) {
        if (!(member instanceof J.VariableDeclarations field)
                || !field.getVariables().get(0).getSimpleName().equals(name)
                || field.getVariables().get(0).getInitializer() != null) {
            return false;
        }
        boolean isByLombok = type.getLeadingAnnotations().stream()
                .anyMatch(annotation -> CONSTRUCTED.contains(annotation.getSimpleName()));
        boolean isByConstructor =
                methods().filter(J.MethodDeclaration::isConstructor).count() == 1
                        && methods()
                                .filter(J.MethodDeclaration::isConstructor)
                                .anyMatch(constructor -> constructor.getParameters().stream()
                                        .anyMatch(parameter -> parameter instanceof J.VariableDeclarations given
                                                && TypeUtils.isOfType(given.getType(), field.getType())));
        return field.getLeadingAnnotations().stream().anyMatch(one -> INJECTED.contains(one.getSimpleName()))
                || field.hasModifier(J.Modifier.Type.Final) && (isByLombok || isByConstructor);
    }

    /** {@code return super.authenticationManagerBean();} and nothing else, as a bean. */
    private static boolean isManager(J.MethodDeclaration method, List<Statement> statements) {
        return isAnnotated(method.getLeadingAnnotations(), "Bean")
                && statements.size() == 1
                && statements.get(0) instanceof J.Return returned
                && returned.getExpression() instanceof J.MethodInvocation call
                && call.getSelect() instanceof J.Identifier above
                && above.getSimpleName().equals("super")
                && MANAGERS.contains(call.getSimpleName());
    }

    private static boolean usesAdapter(J.MethodDeclaration method) {
        boolean[] found = {false};
        new JavaIsoVisitor<boolean[]>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, boolean[] uses) {
                JavaType.Method called = call.getMethodType();
                boolean isOwn = call.getSelect() == null
                        || call.getSelect() instanceof J.Identifier name
                                && Set.of("this", "super").contains(name.getSimpleName());
                uses[0] |= called == null
                        || TypeUtils.isOfClassType(called.getDeclaringType(), ADAPTER)
                        || isOwn && MANAGERS.contains(call.getSimpleName());
                return super.visitMethodInvocation(call, uses);
            }
        }.visit(method, found);
        return found[0];
    }

    private static boolean returns(J.MethodDeclaration method) {
        boolean[] found = {false};
        new JavaIsoVisitor<boolean[]>() {
            @Override
            public J.Return visitReturn(J.Return returned, boolean[] returns) {
                returns[0] = true;
                return returned;
            }

            @Override
            public J.Lambda visitLambda(J.Lambda lambda, boolean[] returns) {
                return lambda;
            }
        }.visit(method, found);
        return found[0];
    }

    static J.@Nullable Identifier given(J.MethodDeclaration method) {
        return method.getParameters().get(0) instanceof J.VariableDeclarations one
                ? one.getVariables().get(0).getName()
                : null;
    }
}
