package dev.plimsoll.recipes.logging;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The field that holds a class's logger, parsed once: a template would start a compiler for each class. */
final class LoggerField {
    private static final J.VariableDeclarations PARSED = parsed();

    private LoggerField() {}

    /** {@code private static final Logger log = LoggerFactory.getLogger(Orders.class);} with its types. */
    static J.VariableDeclarations of(J.ClassDeclaration type, String name) {
        return (J.VariableDeclarations)
                new JavaVisitor<Integer>() {
                    @Override
                    public J preVisit(J part, Integer none) {
                        return part.withId(Tree.randomId());
                    }

                    @Override
                    public J visitIdentifier(J.Identifier identifier, Integer none) {
                        if (identifier.getSimpleName().equals("log")) {
                            return identifier.withSimpleName(name).withFieldType(field(identifier.getFieldType()));
                        }
                        return identifier.getSimpleName().equals("Holder")
                                ? identifier
                                        .withSimpleName(type.getSimpleName())
                                        .withType(type.getType())
                                : identifier;
                    }

                    @Override
                    public J visitVariable(J.VariableDeclarations.NamedVariable variable, Integer none) {
                        J.VariableDeclarations.NamedVariable visited =
                                (J.VariableDeclarations.NamedVariable) super.visitVariable(variable, none);
                        return visited.withVariableType(field(visited.getVariableType()));
                    }

                    @Override
                    public J visitFieldAccess(J.FieldAccess access, Integer none) {
                        J.FieldAccess literal = (J.FieldAccess) super.visitFieldAccess(access, none);
                        return literal.getType() instanceof JavaType.Parameterized generic && type.getType() != null
                                ? literal.withType(generic.withTypeParameters(List.of(type.getType())))
                                : literal;
                    }

                    private JavaType.Variable field(JavaType.@Nullable Variable parsed) {
                        return requireNonNull(parsed).withName(name).withOwner(type.getType());
                    }
                }.visitNonNull(PARSED, 0);
    }

    private static J.VariableDeclarations parsed() {
        J.CompilationUnit unit = (J.CompilationUnit) JavaParser.fromJavaVersion()
                .dependsOn("""
                        package org.slf4j;
                        public interface Logger {}
                        """, """
                        package org.slf4j;
                        public final class LoggerFactory {
                            public static Logger getLogger(Class<?> type) { return null; }
                        }
                        """)
                .build()
                .parse("""
                        import org.slf4j.*;

                        class Holder {
                            private static final Logger log = LoggerFactory.getLogger(Holder.class);
                        }
                        """)
                .findFirst()
                .orElseThrow();
        return (J.VariableDeclarations)
                unit.getClasses().get(0).getBody().getStatements().get(0);
    }
}
