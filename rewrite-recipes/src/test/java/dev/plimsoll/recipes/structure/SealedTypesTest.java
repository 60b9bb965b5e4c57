package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.saysJust;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class SealedTypesTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new LayersAreRespectedFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aSealedTypeLeavesWithAllThatItPermits() {
        rewriteRun(
                java(controller("""
                        public sealed interface Shape permits ShapeController.Round, Square {}

                        public record Round(int radius) implements Shape {}

                        public record Square(int side) implements Shape {}
                        """), controller("")),
                java(service("Round"), service("Round").replace("ShapeController.", "")),
                own("Shape", "public sealed interface Shape permits Round, Square {}"),
                own("Round", "public record Round(int radius) implements Shape {}"),
                own("Square", "public record Square(int side) implements Shape {}"));
    }

    @Test
    void whatASealedTypePermitsOnlyAsItIsInItsFileIsNamed() {
        rewriteRun(
                java(controller("""
                        public abstract static sealed class Shape {}

                        static final class Round extends Shape {}

                        static non-sealed class Other extends Shape {}

                        static class Strange extends Other {}
                        """), controller("""
                        static class Strange extends Other {}
                        """)),
                java(service("Round"), service("Round").replace("ShapeController.", "")),
                own("Shape", "public abstract sealed class Shape permits Round, Other {}"),
                own("Round", "final class Round extends Shape {}"),
                own("Other", "non-sealed class Other extends Shape {}"));
    }

    @Test
    void whatIsSealedDeeperNamesWhatIsBesideItsClass() {
        rewriteRun(
                java(controller("""
                        static class Picture {
                            sealed interface Part {
                                record Line(int length) implements Part {}
                            }
                        }

                        static class Frames {
                            record Frame(int width) implements Picture.Part {}
                        }
                        """), controller("")),
                java(service("Picture"), service("Picture").replace("ShapeController.", "")),
                own("Picture", """
                        class Picture {
                            sealed interface Part permits Picture.Part.Line, Frames.Frame {
                                record Line(int length) implements Part {}
                            }
                        }"""),
                own("Frames", """
                        class Frames {
                            record Frame(int width) implements Picture.Part {}
                        }"""));
    }

    @Test
    void whatIsNestedInASealedTypeNeedsNoName() {
        String shape = """
                sealed interface Shape {
                    record Round(int radius) implements Shape {}
                }
                """;
        rewriteRun(
                java(controller(shape), controller("")),
                java(service("Shape"), service("Shape").replace("ShapeController.", "")),
                own("Shape", shape.strip()));
    }

    @Test
    void oneThatCannotLeaveKeepsAllThatItIsSealedWith() {
        rewriteRun(
                spec -> saysJust(spec, "Drawing on ShapeController$Round: Hidden is private or protected"),
                java(controller("""
                        sealed interface Shape {}

                        record Round(int radius) implements Shape {}

                        private record Hidden(int side) implements Shape {}
                        """)),
                java(service("Round")));
    }

    @Test
    void whatIsSealedWithAClassBesideTheControllerStays() {
        rewriteRun(
                spec -> saysJust(
                        spec, "Drawing on ShapeController$Round: Round is sealed with a type that stays in its file"),
                java(controller("record Round(int radius) implements Shape {}") + "\nsealed interface Shape {}\n"),
                java(service("Round")));
    }

    @Test
    void aClassBesideTheControllerThatNamesWhatItPermitsNamesItAnew() {
        String shape = "\nsealed interface Shape permits ShapeController.Round {}\n";
        rewriteRun(
                java(
                        controller("record Round(int radius) implements Shape {}") + shape,
                        controller("") + shape.replace("ShapeController.", "")),
                java(service("Round"), service("Round").replace("ShapeController.", "")),
                own("Round", "record Round(int radius) implements Shape {}"));
    }

    private static String controller(String nested) {
        return """
                package com.acme.shape;

                import org.springframework.web.bind.annotation.RestController;

                @RestController
                public class ShapeController {
                %s}
                """.formatted(nested.indent(4));
    }

    private static String service(String shape) {
        return """
                package com.acme.shape;

                import org.springframework.stereotype.Service;

                @Service
                class Drawing {
                    ShapeController.%s shape;
                }
                """.formatted(shape);
    }

    private static SourceSpecs own(String name, String code) {
        return text(
                null,
                "package com.acme.shape;\n\n" + code + "\n",
                spec -> spec.path("com/acme/shape/" + name + ".java"));
    }
}
