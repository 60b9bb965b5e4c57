package dev.plimsoll.recipes;

import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** Every class called Order gets the annotation. */
class NewAnnotationTest implements RewriteTest {
    private static final String OTHER = """
            package com.acme;

            public @interface Valid {}
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(RewriteTest.toRecipe(() -> new JavaIsoVisitor<>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, ExecutionContext context) {
                NewAnnotation valid = new NewAnnotation(
                        "jakarta.validation.Valid", getCursor().firstEnclosingOrThrow(J.CompilationUnit.class));
                return !type.getSimpleName().equals("Order") || valid.isAmong(type.getLeadingAnnotations())
                        ? super.visitClassDeclaration(type, context)
                        : valid.add(this, getCursor(), order -> type.getCoordinates()
                                .addAnnotation(order));
            }
        }));
    }

    @Test
    void itsNameIsImported() {
        rewriteRun(java("""
                package a;

                class Order {
                }
                """, """
                package a;

                import jakarta.validation.Valid;

                @Valid
                class Order {
                }
                """));
    }

    @Test
    void whereTheFileDeclaresAnotherTypeOfThatNameTheFullNameIsWritten() {
        rewriteRun(java("""
                package a;

                class Order {
                }

                @interface Valid {}
                """, """
                package a;

                @jakarta.validation.Valid
                class Order {
                }

                @interface Valid {}
                """));
    }

    @Test
    void whereATypeInsideAnotherHasThatNameTheFullNameIsWritten() {
        rewriteRun(java("""
                package a;

                class Orders {
                    @interface Valid {}

                    class Order {
                    }
                }
                """, """
                package a;

                class Orders {
                    @interface Valid {}

                    @jakarta.validation.Valid
                    class Order {
                    }
                }
                """));
    }

    @Test
    void whereTheFileImportsAnotherTypeOfThatNameTheFullNameIsWritten() {
        rewriteRun(java(OTHER), java("""
                package a;

                import com.acme.Valid;

                class Order {
                    Valid known;
                }
                """, """
                package a;

                import com.acme.Valid;

                @jakarta.validation.Valid
                class Order {
                    Valid known;
                }
                """));
    }

    @Test
    void soItIsWhereNothingUsesThatImport() {
        rewriteRun(java(OTHER), java("""
                package a;

                import com.acme.Valid;

                class Order {
                }
                """, """
                package a;

                import com.acme.Valid;

                @jakarta.validation.Valid
                class Order {
                }
                """));
    }
}
