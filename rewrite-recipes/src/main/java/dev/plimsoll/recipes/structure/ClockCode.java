package dev.plimsoll.recipes.structure;

import java.util.List;
import java.util.stream.Stream;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** The code that asks a clock, and that gives a class one, with its types. */
final class ClockCode {
    private static final String SOURCE = """
            package %1$s;

            import java.time.*;
            import java.util.*;
            import java.util.function.*;
            import org.springframework.context.annotation.Bean;

            class %2$s {
                private final Clock %3$s;

                %2$s(Clock %3$s) {
                    this.%3$s = %3$s;
                }

                @Bean
                static Clock %3$sBean() {
                    return Clock.systemDefaultZone();
                }

                void code(Calendar calendar) {
                    Object given = %3$s;
                    Object millis = %3$s.millis();
                    Object date = Date.from(%3$s.instant());
                    Object zoned = %3$s.withZone(ZoneId.systemDefault());
                    Object utc = %3$s.withZone(ZoneOffset.UTC);
                    Supplier<Instant> instants = %3$s::instant;
                    Supplier<Long> numbers = %3$s::millis;
                    Object system = Clock.systemDefaultZone();
                    calendar.setTimeInMillis(%3$s.millis());
                }
            }
            """;
    private static final String BEAN =
            "package org.springframework.context.annotation; public @interface Bean { String[] value() default {}; }";

    private final List<Statement> members;

    /**
     * Code for one class.
     *
     * @param packageName of the class
     * @param type its simple name
     * @param clock what it calls its clock
     */
    ClockCode(String packageName, String type, String clock) {
        String source = SOURCE.formatted(packageName, type, clock);
        J.CompilationUnit unit = (J.CompilationUnit) JavaParser.fromJavaVersion()
                .dependsOn(BEAN)
                .build()
                .parse(packageName.isEmpty() ? source.substring(source.indexOf("import")) : source)
                .findFirst()
                .orElseThrow();
        this.members = unit.getClasses().get(0).getBody().getStatements();
    }

    J.VariableDeclarations field() {
        return (J.VariableDeclarations) fresh(members.get(0));
    }

    J.MethodDeclaration constructor() {
        return (J.MethodDeclaration) fresh(members.get(1));
    }

    J.VariableDeclarations parameter() {
        return (J.VariableDeclarations) constructor().getParameters().get(0).<J>withPrefix(Space.EMPTY);
    }

    Statement assignment() {
        return constructor().getBody().getStatements().get(0);
    }

    /** A method that makes the clock; it is named by who adds it. */
    J.MethodDeclaration bean() {
        return (J.MethodDeclaration) fresh(members.get(2));
    }

    /** {@code given}, {@code millis}, {@code date}, {@code zoned}, {@code utc}, {@code instants}, {@code numbers}, {@code system}. */
    Expression expression(String name) {
        return statements()
                .filter(J.VariableDeclarations.class::isInstance)
                .flatMap(each -> ((J.VariableDeclarations) each).getVariables().stream())
                .filter(variable -> variable.getSimpleName().equals(name))
                .map(variable -> fresh(variable.getInitializer()).<Expression>withPrefix(Space.EMPTY))
                .findFirst()
                .orElseThrow();
    }

    /** Gives a calendar the time of the clock. */
    J.MethodInvocation setting(J.Identifier calendar) {
        J.MethodInvocation call = (J.MethodInvocation)
                fresh(statements().reduce((first, second) -> second).orElseThrow());
        return call.withSelect(calendar.withId(Tree.randomId()).withPrefix(Space.EMPTY));
    }

    private Stream<Statement> statements() {
        return ((J.MethodDeclaration) members.get(3)).getBody().getStatements().stream();
    }

    @SuppressWarnings("unchecked")
    private static <T extends J> T fresh(T tree) {
        return (T) new JavaVisitor<Integer>() {
            @Override
            public J preVisit(J part, Integer none) {
                return part.withId(Tree.randomId());
            }
        }.visitNonNull(tree, 0);
    }
}
