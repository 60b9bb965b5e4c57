package dev.plimsoll.recipes.clock;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;

/** The code that asks a clock, and that gives a class one, with its types. */
final class ClockCode {
    private static final String SOURCE = """
            import java.time.*;
            import java.util.*;
            import java.util.function.*;
            import org.springframework.context.annotation.Bean;

            class Code {
                private final Clock %1$s;

                Code(Clock %1$s) {
                    this.%1$s = %1$s;
                }

                @Bean
                static Clock %1$sBean() {
                    return Clock.systemDefaultZone();
                }

                void code(Calendar calendar) {
                    Object given = %1$s;
                    Object millis = %1$s.millis();
                    Object date = Date.from(%1$s.instant());
                    Object zoned = %1$s.withZone(ZoneId.systemDefault());
                    Object utc = %1$s.withZone(ZoneOffset.UTC);
                    Supplier<Instant> instants = %1$s::instant;
                    Supplier<Long> numbers = %1$s::millis;
                    Object system = Clock.systemDefaultZone();
                    calendar.setTimeInMillis(%1$s.millis());
                }
            }
            """;
    private static final String BEAN =
            "package org.springframework.context.annotation; public @interface Bean { String[] value() default {}; }";

    private final List<Statement> members;

    /** @param clock what the clock is called */
    ClockCode(String clock) {
        J.CompilationUnit unit = (J.CompilationUnit) JavaParser.fromJavaVersion()
                .dependsOn(BEAN)
                .build()
                .parse(SOURCE.formatted(clock))
                .findFirst()
                .orElseThrow();
        this.members = unit.getClasses().get(0).getBody().getStatements();
    }

    J.VariableDeclarations field() {
        return (J.VariableDeclarations) fresh(members.get(0));
    }

    /** A constructor that gets nothing else. */
    J.MethodDeclaration constructor(J.ClassDeclaration of) {
        J.MethodDeclaration made = constructor();
        JavaType.Method type = made.getMethodType();
        JavaType.Method own = type == null || of.getType() == null ? type : type.withDeclaringType(of.getType());
        return made.withName(made.getName().withSimpleName(of.getSimpleName()).withType(own))
                .withMethodType(own);
    }

    private J.MethodDeclaration constructor() {
        return (J.MethodDeclaration) fresh(members.get(1));
    }

    J.VariableDeclarations parameter() {
        return (J.VariableDeclarations) constructor().getParameters().get(0).<J>withPrefix(Space.EMPTY);
    }

    Statement assignment() {
        return Objects.requireNonNull(constructor().getBody()).getStatements().get(0);
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
                .map(variable ->
                        fresh(Objects.requireNonNull(variable.getInitializer())).<Expression>withPrefix(Space.EMPTY))
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
        return Objects.requireNonNull(((J.MethodDeclaration) members.get(3)).getBody()).getStatements().stream();
    }

    @SuppressWarnings("unchecked")
    private static <T extends J> T fresh(T tree) {
        return (T)
                new JavaVisitor<Integer>() {
                    @Override
                    public J preVisit(J part, Integer none) {
                        return part.withId(Tree.randomId());
                    }
                }.visitNonNull(tree, 0);
    }
}
