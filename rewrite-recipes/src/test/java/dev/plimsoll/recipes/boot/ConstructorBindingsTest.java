package dev.plimsoll.recipes.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.Ground;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstructorBindingsTest {
    private static final String SOURCE = "src/main/java/com/acme/Options.java";
    private static final String IMPORT = "import org.springframework.boot.context.properties.ConstructorBinding;\n";
    private static final String MOVED = IMPORT.replace("properties.", "properties.bind.");
    private static final String POM = ShopPom.pom(Ground.BOOT_2_7.version(), "");

    @Test
    void anAnnotationOfTheSameNameStays() {
        String source = """
                package com.acme;

                @ConstructorBinding
                class Options {
                    Options(int size) {}

                    @interface ConstructorBinding {}
                }
                """;

        assertThat(move(source).files()).containsEntry(SOURCE, source);
    }

    @Test
    void anAnnotatedConstructorStaysSo() {
        String body = """
                class Options {
                    @ConstructorBinding
                    Options(int size) {}

                    Options() {}
                }
                """;

        assertMoved(IMPORT + "\n" + body, MOVED + "\n" + body);
    }

    @Test
    void anAnnotationThatIsMadeOfItStays() {
        String body = "@ConstructorBinding\n@interface Bound {}\n";

        assertMoved(IMPORT + "\n" + body, MOVED + "\n" + body);
    }

    @Test
    void ofSeveralConstructorsTheAnnotatedOneIsEnough() {
        String body = """
                class Options {
                    @ConstructorBinding
                    Options(int size) {}

                    Options() {}
                }
                """;

        assertMoved(IMPORT + "\n@ConstructorBinding\n" + body, MOVED + "\n" + body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Options {\n    Options(int size) {}\n\n    private Options() {}\n}\n",
                "class Options {\n    static class Part {}\n\n    Options(int size) {}\n\n    private Options(Part part) {}\n}\n"
            })
    void whereSpringBootWouldTakeAnotherConstructorThanBeforeEverythingStays(String body) {
        assertLeft("@ConstructorBinding\n" + body, "Options");
    }

    @Test
    void aPrivateConstructorOfANestedTypeIsNotFoundSoEverythingStays() {
        assertLeft("""
                class Options {
                    @ConstructorBinding
                    static class Part {
                        private Part(int size) {}
                    }
                }
                """, "Part");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Options {\n    Options(int size) {}\n}\n",
                "class Options {\n    private Options(int size) {}\n}\n",
                "class Options {\n    Options(int size) {}\n\n    Options(String name) {}\n}\n",
                "class Options {\n    private int size;\n}\n",
                "record Options(int size) {}\n",
                "record Options(int size) {\n    Options {\n        size++;\n    }\n}\n",
                "interface Options {}\n"
            })
    void aTypeThatBindsInTheSameWayLosesIt(String body) {
        assertMoved(IMPORT + "\n@ConstructorBinding\n" + body, body);
    }

    @Test
    void otherAnnotationsAndCommentsStay() {
        String rest = """
                /** What can be set. */
                @ConfigurationProperties("acme")
                %s// by hand
                @Deprecated
                public final class Options {
                    private final int size;

                    public Options(int size) {
                        this.size = size;
                    }
                }
                """;
        String other = "import org.springframework.boot.context.properties.ConfigurationProperties;\n";

        assertMoved(other + IMPORT + "\n" + rest.formatted("@ConstructorBinding\n"), other + "\n" + rest.formatted(""));
    }

    @Test
    void aNestedTypeThatBindsInTheSameWayLosesIt() {
        assertMoved(IMPORT + """

                class Options {
                    @ConstructorBinding
                    static class Part {
                        Part(int size) {}
                    }
                }
                """, """
                class Options {
                    static class Part {
                        Part(int size) {}
                    }
                }
                """);
    }

    @Test
    void itIsFoundByItsFullNameToo() {
        assertMoved(
                "@org.springframework.boot.context.properties.ConstructorBinding\nrecord Options(int size) {}\n",
                "record Options(int size) {}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@AllArgsConstructor\n", "@Value\n", "@Data\n@AllArgsConstructor\n@RequiredArgsConstructor\n"})
    void whatLombokMakesCountsAsAConstructor(String annotations) {
        String body = "import lombok.*;\n\n%s" + annotations + "class Options {\n    int size;\n}\n";

        assertMoved(IMPORT + body.formatted("@ConstructorBinding\n"), body.formatted(""));
    }

    @Test
    void aPrivateOneOfLombokBesideAnotherIsAConstructorToo() {
        assertLeft("""
                @ConstructorBinding
                @lombok.AllArgsConstructor
                @lombok.NoArgsConstructor(access = lombok.AccessLevel.PRIVATE)
                class Options {
                    int size;
                }
                """, "Options");
    }

    private static void assertMoved(String before, String after) {
        Move move = move("package com.acme;\n\n" + before);

        assertThat(move.left()).isEmpty();
        assertThat(move.files()).containsEntry(SOURCE, "package com.acme;\n\n" + after);
    }

    private static void assertLeft(String source, String type) {
        String before = "package com.acme;\n\n" + IMPORT + "\n" + source;
        Move move = move(before);

        assertThat(move.files()).containsEntry(SOURCE, before).containsEntry("pom.xml", POM);
        assertThat(move.left())
                .containsExactly(SOURCE + ": it leaves open by @ConstructorBinding on " + type
                        + " which of its constructors binds, which Spring Boot 4 does not have");
    }

    private static Move move(String source) {
        return Move.of("dev.plimsoll.ToSpringBoot4", Ground.BOOT_2_7, Map.of("pom.xml", POM, SOURCE, source));
    }
}
