package dev.plimsoll.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaParser;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

class SlotsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            long                                  | 1
            Integer                               | 1
            List<Long>                            | 1
            Map<Long, List<? extends Long>>       | 2
            Long[]                                | 1
            String                                | 0
            List<?>                               | 0
            """)
    void numbersOfAType(String type, int numbers) {
        assertThat(Slots.numbersIn(fieldOf(type))).isEqualTo(numbers);
    }

    @Test
    void aWildcardWhoseBoundNamesItIsReadOnce() {
        assertThat(callsOf("""
                interface Spec<S extends Spec<S>> {
                    S uri(String uri);
                }

                class Client {
                    Spec<?> get() {
                        return null;
                    }

                    void call() {
                        get().uri("orders").uri("customers");
                    }
                }
                """)).hasSize(3).allSatisfy(type -> assertThat(Slots.holdsOne(type))
                .isFalse());
    }

    private static JavaType fieldOf(String type) {
        return new JavaIsoVisitor<List<JavaType>>() {
            @Override
            public J.VariableDeclarations visitVariableDeclarations(
                    J.VariableDeclarations field, List<JavaType> found) {
                found.add(field.getVariables().get(0).getType());
                return field;
            }
        }.reduce(parsed("import java.util.*; class A { %s field; }".formatted(type)), new ArrayList<>())
                .get(0);
    }

    private static List<JavaType> callsOf(String source) {
        return new JavaIsoVisitor<List<JavaType>>() {
            @Override
            public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, List<JavaType> found) {
                found.add(call.getType());
                return super.visitMethodInvocation(call, found);
            }
        }.reduce(parsed(source), new ArrayList<>());
    }

    private static J.CompilationUnit parsed(String source) {
        return (J.CompilationUnit)
                JavaParser.fromJavaVersion().build().parse(source).findFirst().orElseThrow();
    }
}
