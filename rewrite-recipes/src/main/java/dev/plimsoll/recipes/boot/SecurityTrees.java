package dev.plimsoll.recipes.boot;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.openrewrite.Tree;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Calls and lambdas of a configuration, made from parts. */
final class SecurityTrees {
    static final String CUSTOMIZER = "org.springframework.security.config.Customizer";
    private static final JavaType.FullyQualified CUSTOMIZER_TYPE = JavaType.ShallowClass.build(CUSTOMIZER);

    private SecurityTrees() {}

    static J.Identifier name(String name, JavaType type) {
        return new J.Identifier(Tree.randomId(), Space.EMPTY, Markers.EMPTY, List.of(), name, type, null);
    }

    /** A parameter of a lambda where it is used. */
    static J.Identifier parameter(String name, JavaType type) {
        return name(name, type)
                .withFieldType(new JavaType.Variable(null, 0L, name, null, type, List.<JavaType.FullyQualified>of()));
    }

    /** {@code name -> body}. */
    static J.Lambda lambda(J.Identifier parameter, Expression body) {
        J.VariableDeclarations.NamedVariable variable = new J.VariableDeclarations.NamedVariable(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                parameter.withId(Tree.randomId()),
                List.of(),
                null,
                parameter.getFieldType());
        J.VariableDeclarations declared = new J.VariableDeclarations(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                List.of(),
                List.of(),
                null,
                null,
                List.of(JRightPadded.build(variable)));
        J.Lambda.Parameters parameters = new J.Lambda.Parameters(
                Tree.randomId(), Space.EMPTY, Markers.EMPTY, false, List.of(JRightPadded.build((J) declared)));
        return new J.Lambda(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                parameters,
                Space.SINGLE_SPACE,
                body.withPrefix(Space.SINGLE_SPACE),
                CUSTOMIZER_TYPE);
    }

    static J.MethodInvocation withDefaults() {
        JavaType.Method method =
                method(CUSTOMIZER, "withDefaults", CUSTOMIZER_TYPE).withFlags(Set.of(Flag.Public, Flag.Static));
        return call(JRightPadded.build(name("Customizer", CUSTOMIZER_TYPE)), method);
    }

    /** The same call with a customizer, on what stands before the dot. */
    static J.MethodInvocation customized(J.MethodInvocation call, JavaType.Method method, Expression customizer) {
        JavaType.Method taking =
                method.withParameterNames(List.of("customizer")).withParameterTypes(List.of(CUSTOMIZER_TYPE));
        return named(call, taking).withArguments(List.of(customizer));
    }

    static J.MethodInvocation named(J.MethodInvocation call, JavaType.Method method) {
        return call.withName(call.getName().withSimpleName(method.getName()).withType(method))
                .withMethodType(method);
    }

    static J.MethodInvocation call(
            JRightPadded<? extends Expression> select, JavaType.Method method, Expression... arguments) {
        List<JRightPadded<Expression>> all = Arrays.stream(arguments)
                .map(argument -> JRightPadded.build(argument))
                .toList();
        J.Empty nothing = new J.Empty(Tree.randomId(), Space.EMPTY, Markers.EMPTY);
        return new J.MethodInvocation(
                Tree.randomId(),
                Space.EMPTY,
                Markers.EMPTY,
                new JRightPadded<>((Expression) select.getElement(), select.getAfter(), Markers.EMPTY),
                null,
                name(method.getName(), method),
                JContainer.build(all.isEmpty() ? List.of(JRightPadded.build((Expression) nothing)) : all),
                method);
    }

    /** Of a type whose methods nobody looks at. */
    static JavaType.Method method(String owner, String name, JavaType result) {
        return new JavaType.Method(
                null,
                1L,
                JavaType.ShallowClass.build(owner),
                name,
                result,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null);
    }
}
