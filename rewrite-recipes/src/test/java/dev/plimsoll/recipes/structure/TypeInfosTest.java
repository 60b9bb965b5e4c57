package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.saysJust;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class TypeInfosTest implements RewriteTest {
    private static final String PLACE = "Signs on SignController$Sign: ";
    private static final String WRITTEN =
            PLACE + "objects may be stored or sent with the names of their classes, by JsonTypeInfo.Id.";

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new LayersAreRespectedFix()).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@JsonTypeInfo(use = CLASS) class Other {}",
                "@JsonTypeInfo(use = CLASS) class Other extends ArrayList<Object> {}",
                "class Other { @JsonTypeInfo(use = CLASS) Number number; }",
                "class Other { @JsonTypeInfo(use = CLASS) Map<String, List<Number[]>> numbers; }",
                "class Other<T extends Number & Comparable<T>> { @JsonTypeInfo(use = CLASS) List<? extends T> numbers; }",
                "class Other { @JsonTypeInfo(use = CLASS) int number() { return 1; } }",
            })
    void whatIsWrittenWithTheNamesOfOtherClassesKeepsNothing(String other) {
        leavesBeside(other(other));
    }

    @Test
    void thatNamesOfExceptionsAreSentKeepsNothingElse() {
        leavesBeside(properties("server.error.include-exception=true"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Other { @JsonTypeInfo(use = CLASS) Shown shown; }",
                "class Other { @JsonTypeInfo(use = CLASS) Shown[] shown; }",
                "class Other { @JsonTypeInfo(use = CLASS) Map<String, List<? extends Shown>> shown; }",
                "class Other<T extends Number & Shown> { @JsonTypeInfo(use = CLASS) T shown; }",
                "class Other { @JsonTypeInfo(use = CLASS) SignController.Sign shown; }",
                "class Other { public @JsonTypeInfo(use = CLASS) Shown shown() { return null; } }",
                "class Other { @JsonTypeInfo(use = CLASS) void show(Shown shown) {} }",
                "class Other { Other(@JsonTypeInfo(use = CLASS) Shown shown) {} }",
                "record Other(@JsonTypeInfo(use = CLASS) Shown shown) {}",
            })
    void whatAnAnnotatedPropertyMayHoldStays(String other) {
        rewriteRun(
                spec -> saysJust(spec, WRITTEN + "CLASS"),
                java(controller("implements Shown")),
                java(service()),
                java("package com.acme.sign; interface Shown {}"),
                other(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Other { @JsonTypeInfo(use = MINIMAL_CLASS) Object any; }",
                "class Other<T> { @JsonTypeInfo(use = MINIMAL_CLASS) T any; }",
                "class Other { @JsonTypeInfo(use = MINIMAL_CLASS) List any; }",
                "class Other { @JsonTypeInfo(use = MINIMAL_CLASS) List<?> any; }",
                "class Other { @JsonTypeInfo(use = MINIMAL_CLASS) List<? super Number> any; }",
                "class Other extends ArrayList<Object> { @JsonTypeInfo(use = MINIMAL_CLASS) Other any; }",
                "@JsonTypeInfo(use = MINIMAL_CLASS) @interface Other {}",
                "@interface Other { JsonTypeInfo value() default @JsonTypeInfo(use = MINIMAL_CLASS); }",
                "class Other { JsonTypeInfo.Id any = MINIMAL_CLASS; }",
            })
    void whereNobodyCanTellWhatIsWrittenItStays(String other) {
        rewriteRun(
                spec -> saysJust(spec, WRITTEN + "MINIMAL_CLASS"), java(controller("")), java(service()), other(other));
    }

    @Test
    void whatExtendsAnAnnotatedTypeStays() {
        rewriteRun(
                spec -> saysJust(spec, PLACE + "Sign has @JsonTypeInfo, and may be known by its whole name"),
                java(controller("extends Other")),
                java(service()),
                other("@JsonTypeInfo(use = CLASS) abstract class Other {}"));
    }

    @Test
    void whatIsAnnotatedMayBeMixedIntoAnotherClass() {
        rewriteRun(
                spec -> saysJust(spec, WRITTEN + "CLASS"),
                java(controller("")),
                java(service()),
                other("@JsonTypeInfo(use = CLASS) interface Other {}"),
                java("""
                        package com.acme.sign;

                        import com.fasterxml.jackson.databind.ObjectMapper;

                        class Mapping {
                            ObjectMapper mapper = new ObjectMapper().addMixIn(SignController.Sign.class, Other.class);
                        }
                        """));
    }

    private void leavesBeside(SourceSpecs other) {
        rewriteRun(
                java(
                        controller("implements Shown"),
                        controller("implements Shown").replaceFirst("\n.*\n}", "\n}")),
                java(service(), service().replace("SignController.", "")),
                java("package com.acme.sign; interface Shown {}"),
                other,
                text(
                        null,
                        "package com.acme.sign;\n\npublic class Sign implements Shown {}\n",
                        spec -> spec.path("com/acme/sign/Sign.java")));
    }

    private static String controller(String heads) {
        return """
                package com.acme.sign;

                import org.springframework.web.bind.annotation.RestController;

                @RestController
                public class SignController {
                    public static class Sign %s {}
                }
                """.formatted(heads).replace("Sign  {", "Sign {");
    }

    private static String service() {
        return """
                package com.acme.sign;

                import org.springframework.stereotype.Service;

                @Service
                class Signs {
                    String sign(SignController.Sign sign) {
                        return sign.toString();
                    }
                }
                """;
    }

    private static SourceSpecs other(String code) {
        return java("""
                package com.acme.sign;

                import static com.fasterxml.jackson.annotation.JsonTypeInfo.Id.*;

                import com.fasterxml.jackson.annotation.JsonTypeInfo;
                import java.util.*;

                %s
                """.formatted(code));
    }
}
