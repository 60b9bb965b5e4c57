package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.NewAnnotation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.internal.ListUtils;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.RemoveImport;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** Declares beans where a configuration extended WebSecurityConfigurerAdapter; a part of the whole move. */
public final class SecurityAdapters extends Recipe {
    private static final String CHAIN = "org.springframework.security.web.SecurityFilterChain";
    private static final String CUSTOMIZER = SecurityDsl.PACKAGE + "configuration.WebSecurityCustomizer";
    private static final String CONFIGURATION =
            "org.springframework.security.config.annotation.authentication.configuration.AuthenticationConfiguration";
    private static final String CONFIGURED = "org.springframework.context.annotation.Configuration";

    @Override
    public String getDisplayName() {
        return "Declare the beans of Spring Security";
    }

    @Override
    public String getDescription() {
        return "Changes a class that extends WebSecurityConfigurerAdapter to one that declares a SecurityFilterChain and what"
                + " else it overrode as beans, where each has a bean of the same meaning.";
    }

    @Override
    public Duration getEstimatedEffortPerOccurrence() {
        return Duration.ofMinutes(20);
    }

    @Override
    public TreeVisitor<?, ExecutionContext> getVisitor() {
        return new JavaIsoVisitor<ExecutionContext>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration declared, ExecutionContext context) {
                J.CompilationUnit unit = getCursor().firstEnclosingOrThrow(J.CompilationUnit.class);
                SecurityAdapter adapter = new SecurityAdapter(declared, new SecurityPatterns(unit));
                if (!SecurityAdapter.is(declared) || !unit.getClasses().contains(declared) || !adapter.canMove()) {
                    return declared;
                }
                imports(adapter, declared);
                J.ClassDeclaration moved = declared.withExtends(null)
                        .withBody(declared.getBody().withStatements(statements(adapter, declared, unit)));
                boolean isConfiguration = adapter.isAnnotated("Configuration");
                return isConfiguration
                        ? moved
                        : new NewAnnotation(CONFIGURED, unit)
                                .add(this, updateCursor(moved), order -> moved.getCoordinates()
                                        .addAnnotation(order));
            }

            private void imports(SecurityAdapter adapter, J.ClassDeclaration declared) {
                List<SecurityAdapter.Kind> kinds =
                        methods(declared).map(adapter::kind).toList();
                maybeAddImport(SecurityAdapter.BEAN, false);
                maybeAddImport(CHAIN, false);
                if (kinds.contains(SecurityAdapter.Kind.WEB)) {
                    maybeAddImport(CUSTOMIZER, false);
                    forget(getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
                }
                if (kinds.contains(SecurityAdapter.Kind.MANAGER)) {
                    maybeAddImport(CONFIGURATION, false);
                }
                maybeRemoveImport(SecurityAdapter.MANAGER);
                maybeRemoveImport(SecurityAdapter.ADAPTER);
            }

            /** What the lambda takes is of this type still, but nothing names it. */
            private void forget(J.CompilationUnit unit) {
                int[] named = {0};
                new JavaIsoVisitor<int[]>() {
                    @Override
                    public J.Import visitImport(J.Import imported, int[] count) {
                        return imported;
                    }

                    @Override
                    public J.Identifier visitIdentifier(J.Identifier name, int[] count) {
                        count[0] += name.getSimpleName().equals("WebSecurity") ? 1 : 0;
                        return name;
                    }
                }.visit(unit, named);
                if (named[0] == 1) {
                    doAfterVisit(new RemoveImport<>(SecurityDsl.PACKAGE + "builders.WebSecurity", true));
                }
            }
        };
    }

    private static Stream<J.MethodDeclaration> methods(J.ClassDeclaration declared) {
        return declared.getBody().getStatements().stream()
                .filter(J.MethodDeclaration.class::isInstance)
                .map(J.MethodDeclaration.class::cast);
    }

    private static List<Statement> statements(
            SecurityAdapter adapter, J.ClassDeclaration declared, J.CompilationUnit unit) {
        List<Statement> all = new ArrayList<>();
        for (Statement statement : declared.getBody().getStatements()) {
            if (!(statement instanceof J.MethodDeclaration method)) {
                all.add(statement);
                continue;
            }
            switch (adapter.kind(method)) {
                case USERS -> {}
                case CHAIN -> all.add(chain(method, unit));
                case WEB -> all.add(customizer(method, unit));
                case MANAGER -> all.add(manager(method));
                default -> all.add(statement);
            }
        }
        return all;
    }

    private static J.MethodDeclaration chain(J.MethodDeclaration method, J.CompilationUnit unit) {
        J.Identifier http = SecurityAdapter.given(method);
        J.Block body = method.getBody();
        if (http == null || body == null) {
            return method;
        }
        JavaType.FullyQualified type = JavaType.ShallowClass.build(CHAIN);
        J.MethodInvocation built = SecurityTrees.call(
                JRightPadded.build(http.withId(Tree.randomId()).withPrefix(Space.EMPTY)),
                SecurityTrees.method(SecurityDsl.HTTP, "build", type));
        Space line = body.getStatements().isEmpty()
                ? Space.format("\n" + method.getPrefix().getIndent() + "    ")
                : Space.format("\n" + body.getStatements().get(0).getPrefix().getIndent());
        Space end = body.getEnd();
        boolean isCommented = !end.getComments().isEmpty();
        Space before = isCommented
                ? end.withComments(ListUtils.map(
                        end.getComments(),
                        (at, one) -> at == end.getComments().size() - 1 ? one.withSuffix(line.getWhitespace()) : one))
                : line;
        J.Block returning = body.withStatements(ListUtils.concat(body.getStatements(), returned(built, before)))
                .withEnd(isCommented ? Space.format("\n" + method.getPrefix().getIndent()) : end);
        return bean(method.withBody(returning), unit, "filterChain", type);
    }

    private static J.MethodDeclaration customizer(J.MethodDeclaration method, J.CompilationUnit unit) {
        J.Identifier web = SecurityAdapter.given(method);
        J.Block body = method.getBody();
        if (web == null || body == null || !(body.getStatements().get(0) instanceof J.MethodInvocation ignored)) {
            return method;
        }
        JavaType.FullyQualified type = JavaType.ShallowClass.build(CUSTOMIZER);
        JavaType given = web.getType() == null ? JavaType.Unknown.getInstance() : web.getType();
        J.Lambda lambda = SecurityTrees.lambda(SecurityTrees.parameter(web.getSimpleName(), given), (Expression)
                        ignored.withPrefix(Space.EMPTY))
                .withType(type);
        J.Block returning = body.withStatements(List.of(returned(lambda, ignored.getPrefix())));
        J.MethodDeclaration without = method.withBody(returning)
                .withThrows(null)
                .withParameters(List.of(new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY)));
        J.MethodDeclaration bean = bean(without, unit, "webSecurityCustomizer", type);
        return bean.getMethodType() == null
                ? bean
                : typed(bean, bean.getMethodType().withParameterNames(List.of()).withParameterTypes(List.of()));
    }

    private static J.Return returned(Expression value, Space before) {
        return new J.Return(Tree.randomId(), before, Markers.EMPTY, value.withPrefix(Space.SINGLE_SPACE));
    }

    private static J.MethodDeclaration bean(
            J.MethodDeclaration method, J.CompilationUnit unit, String name, JavaType.FullyQualified type) {
        J.Annotation bean = new NewAnnotation(SecurityAdapter.BEAN, unit).written();
        boolean isOverride = method.getLeadingAnnotations().stream().anyMatch(SecurityAdapters::isOverride);
        J.MethodDeclaration annotated = isOverride
                ? method.withLeadingAnnotations(ListUtils.map(
                        method.getLeadingAnnotations(),
                        one -> isOverride(one) ? bean.withPrefix(one.getPrefix()) : one))
                : annotated(method, bean);
        TypeTree nothing = annotated.getReturnTypeExpression();
        J.MethodDeclaration returning = annotated.withReturnTypeExpression(SecurityTrees.name(name(type), type)
                .withPrefix(nothing == null ? Space.SINGLE_SPACE : nothing.getPrefix()));
        JavaType.Method before = method.getMethodType();
        J.MethodDeclaration named = returning.withName(returning.getName().withSimpleName(name));
        return before == null ? named : typed(named, before.withName(name).withReturnType(type));
    }

    private static J.MethodDeclaration typed(J.MethodDeclaration method, JavaType.Method type) {
        return method.withMethodType(type).withName(method.getName().withType(type));
    }

    private static String name(JavaType.FullyQualified type) {
        return type.getClassName();
    }

    private static boolean isOverride(J.Annotation annotation) {
        return annotation.getSimpleName().equals("Override");
    }

    private static J.MethodDeclaration annotated(J.MethodDeclaration method, J.Annotation bean) {
        Space line = Space.format("\n" + method.getPrefix().getIndent());
        TypeTree result = method.getReturnTypeExpression();
        J.MethodDeclaration moved;
        if (!method.getLeadingAnnotations().isEmpty()) {
            moved = method.withLeadingAnnotations(
                    ListUtils.map(method.getLeadingAnnotations(), (at, one) -> at == 0 ? one.withPrefix(line) : one));
        } else if (!method.getModifiers().isEmpty() || result == null) {
            moved = method.withModifiers(
                    ListUtils.map(method.getModifiers(), (at, one) -> at == 0 ? one.withPrefix(line) : one));
        } else {
            moved = method.withReturnTypeExpression(result.withPrefix(line));
        }
        return moved.withLeadingAnnotations(ListUtils.concat(bean, moved.getLeadingAnnotations()));
    }

    private static J.MethodDeclaration manager(J.MethodDeclaration method) {
        JavaType.FullyQualified type = JavaType.ShallowClass.build(CONFIGURATION);
        J.Identifier configuration = SecurityTrees.parameter("configuration", type);
        J.VariableDeclarations parameter = parameter(configuration, type);
        List<J.Annotation> annotations = new ArrayList<>(method.getLeadingAnnotations());
        Space first = annotations.get(0).getPrefix();
        annotations.removeIf(SecurityAdapters::isOverride);
        annotations.set(0, annotations.get(0).withPrefix(first));
        J.Block body = method.getBody();
        J.MethodDeclaration given = method.withLeadingAnnotations(annotations).withParameters(List.of(parameter));
        if (body == null
                || !(body.getStatements().get(0) instanceof J.Return returned)
                || method.getMethodType() == null) {
            return method;
        }
        Expression asked = SecurityTrees.call(
                JRightPadded.build(configuration.withId(Tree.randomId())),
                SecurityTrees.method(
                        CONFIGURATION,
                        "getAuthenticationManager",
                        method.getMethodType().getReturnType()));
        return typed(
                given.withBody(
                        body.withStatements(List.of(returned.withExpression(asked.withPrefix(Space.SINGLE_SPACE))))),
                method.getMethodType()
                        .withParameterNames(List.of("configuration"))
                        .withParameterTypes(List.of(type)));
    }

    private static J.VariableDeclarations parameter(J.Identifier name, JavaType.FullyQualified type) {
        J.VariableDeclarations.NamedVariable variable = new J.VariableDeclarations.NamedVariable(
                Tree.randomId(), Space.SINGLE_SPACE, Markers.EMPTY, name, List.of(), null, name.getFieldType());
        return new J.VariableDeclarations(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                List.of(),
                List.of(),
                SecurityTrees.name(name(type), type),
                null,
                List.of(JRightPadded.build(variable)));
    }
}
