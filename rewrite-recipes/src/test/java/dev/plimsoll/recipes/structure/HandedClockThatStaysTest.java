package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.structure.ClockGround.APPLICATION;
import static dev.plimsoll.recipes.structure.ClockGround.main;
import static dev.plimsoll.recipes.structure.ClockGround.test;
import static org.openrewrite.test.SourceSpecs.text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** Whom nobody can hand a clock, and why: then neither it changes nor any that calls it. */
class HandedClockThatStaysTest implements RewriteTest {
    private static final String IMPORTS = """
            package a;

            import com.fasterxml.jackson.annotation.*;
            import java.time.*;
            import java.util.*;
            import java.util.function.*;
            import org.springframework.context.annotation.*;
            import org.springframework.context.event.*;
            import org.springframework.stereotype.*;
            import org.springframework.web.bind.annotation.*;

            %s
            """;
    private static final String CALLED = IMPORTS.formatted(
            "class A { Instant at; A() {} A(int id) { at = Instant.now(); } Instant in(int id) { return Instant.now().plusSeconds(id); } }");
    private static final String CALLER =
            IMPORTS.formatted("@Service class B { Object a() { return new A(1).in(2); } }");

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeComesFromAClockFix()).parser(ClockGround.parser());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class A { Instant at; A() { at = Instant.now(); } }                                          | new A()                  | has no parameters
            class A { Instant at = Instant.now(); A(int id) {} }                                         | new A(1)                 | outside of its constructors
            class A { Instant at; { at = Instant.now(); } A(int id) {} }                                 | new A(1)                 | outside of its constructors
            class A { static Instant at = Instant.now(); A(int id) {} }                                  | new A(1)                 | in a static member
            class A { Instant at; @JsonCreator A(int id) { at = Instant.now(); } }                       | new A(1)                 | is annotated
            class A { Instant at; A(@JsonProperty("id") int id) { at = Instant.now(); } }                | new A(1)                 | is annotated
            @lombok.Builder class A { Instant at; A(int id) { at = Instant.now(); } }                    | new A(1)                 | by a builder
            record A(Instant at, int id) { A(Instant at, int id) { this.at = Instant.now(); this.id = id; } } | new A(null, 1)      | canonical one
            record A(Instant at, int id) { A { at = Instant.now(); } }                                   | new A(null, 1)           | canonical one
            enum A { ONE(1); Instant at; A(int id) { at = Instant.now(); } }                             | A.ONE                    | values of an enum
            interface A { default Instant in(int id) { return Instant.now().plusSeconds(id); } }         | ((A) null).in(1)         | of an interface
            class A { Instant at; A(int... ids) { at = Instant.now(); } }                                | new A(1)                 | any number
            class A { Instant at; A(int id) { at = Instant.now(); } A(int id, Object of) {} }            | new A(1)                 | for another of that name
            class A { Instant at; A(int id) { at = Instant.now(); } A(int id, String of) {} }            | List.of(new A(1), new A(1, null)) | for another of that name
            class A { Clock own; Instant in(int id) { return Instant.now().plusSeconds(id); } }          | new A().in(1)            | has a clock, but
            class A { public int hashCode() { return Instant.now().getNano() + 1; } }                    | new A().hashCode()       | called by the machine
            class A { long getAge() { return Instant.now().getNano() / 2; } }                            | new A().getAge()         | is a property
            class A { Instant at; void setId(int id) { at = Instant.now(); } }                           | new A().toString()       | is a property
            class A extends B.Base { Object in(int id) { return Instant.now().plusSeconds(id); } }       | new A().in(1)            | a class above it
            class A { Object in(int id) { return Instant.now().plusSeconds(id); } static class C extends A { Object in(int id) { return 1; } } } | new A().in(1) | is overridden
            class A { Object in(int id) { return Instant.now().plusSeconds(id); } }                      | new A() { Object in(int id) { return 1; } }.toString() | is overridden
            class A { Instant at; A(int id) { at = Instant.now(); } }                                    | new A(1) {}              | without a name
            class A { Instant at; A(int id) { at = Instant.now(); } }                                    | (Function<Integer, A>) A::new | passed on as new
            class A { Object in(int id) { return Instant.now().plusSeconds(id); } }                      | (Function<Integer, Object>) new A()::in | passed on as in
            class A { Object in(int id) { return Instant.now().plusSeconds(id); } }                      | 1                        | nobody is seen to call
            class A { Instant at; A(int id) { at = Instant.now(); } }                                    | new A(1).at + "new a.A(p.id)" | says in a text
            class A { Instant at; A(int id) { at = Instant.now(); } }                                    | List.of(new A(1), A.class) | what makes one for B
            class A { Supplier<Date> in(int id) { return Date::new; } }                                  | new A().in(1)            | has no counterpart
            class A { Object in(int id) { record R(int id) { Instant at() { return Instant.now().plusSeconds(id); } } return new R(id).at(); } } | new A().in(1) | is no class
            @Mapper class A { Object in(int id) { return Instant.now().plusSeconds(id); } } @interface Mapper {} | new A().in(1)    | others work with
            class A { <T> Object in(T of) { return Instant.now().plusSeconds(1); } }                     | new A().in(1)            | is generic
            """)
    void itStays(String code, String call, String reason) {
        rewriteRun(
                spec -> says(spec, "A.java", reason),
                main(APPLICATION),
                main(IMPORTS.formatted(code)),
                main(IMPORTS.formatted("@Service class B { Object a() { return " + call
                        + "; } static class Base { Object in(int id) { return 1; } } }")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Service class B { static Object a() { return new A(1).in(2); } }                     | it is called in B, where B reads it in a static member
            @Service class B { Object a = new A(1).in(2); }                                       | it is called in B, where B reads it before
            @Service abstract class B { Object a() { return new A(1).in(2); } }                   | it is called in B, where B is abstract
            class B { static Object a = new A(1).in(2); }                                         | it is called in B, where B is no bean
            class B { @JsonCreator Object a() { return new A(1).in(2); } }                        | B is no bean of Spring
            class B { public static void main(String[] all) { new A(1).in(2); } }                 | called by the machine
            @Configuration class B { @Bean Clock time() { return Clock.systemUTC(); } Object a() { return new A(1).in(2); } } | makes the clock
            @Service class B { Object a() { return new A(1).in(2); } Object b(int id) { return Date.from(null) + "" + C.at; } static class C { static Date at = new Date(); } } | it is called in B, where C is no bean
            """)
    void whatOneCallerCannotDoNoneDoes(String caller, String reason) {
        rewriteRun(
                spec -> says(spec, "A.java", reason), main(APPLICATION), main(CALLED), main(IMPORTS.formatted(caller)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @InjectMocks A a;                                        | by Mockito
            @Mock A a; void a() { when(a.in(1)).thenReturn(null); }  | what a mock is told
            @Mock A a; void a() { verify(a).in(1); }                 | what a mock is told
            A a = new A(1) { Instant in(int id) { return null; } };  | is overridden in ATest
            Object a = (IntFunction<A>) A::new;                      | passed on as new, in ATest
            """)
    void whatATestDoesKeepsIt(String member, String reason) {
        rewriteRun(
                spec -> says(spec, "A.java", reason), main(APPLICATION), main(CALLED), main(CALLER), test("""
                package a;

                import static org.mockito.Mockito.*;

                import java.time.Instant;
                import java.util.function.IntFunction;
                import org.mockito.*;

                class ATest {
                    %s
                }
                """.formatted(
                                member)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @RestController class C { @PostMapping Object a(@RequestBody A a) { return a; } }     | for C
            class C { private List<A> all; }                                                      | for C
            interface C { A a(); }                                                                | for C
            interface C extends Supplier<A> {}                                                    | for C
            """)
    void whatMayBeMadeOfARequestStays(String other, String reason) {
        rewriteRun(
                spec -> says(spec, "A.java", reason),
                main(APPLICATION),
                main(CALLED.replace("A() {}", "")),
                main(CALLER),
                main(IMPORTS.formatted(other)));
    }

    @Test
    void whatATemplateMayCallStays() {
        rewriteRun(
                spec -> says(spec, "A.java", "may be called in a.html"),
                main(APPLICATION),
                main(CALLED),
                main(CALLER),
                text("<p th:text=\"${a.in(1)}\"/>", spec -> spec.path("src/main/resources/templates/a.html")));
    }

    @Test
    void whoCallsInAnotherLanguageIsNotSeen() {
        rewriteRun(
                spec -> says(spec, "A.java", "B.kt was not read"),
                main(APPLICATION),
                main(CALLED),
                main(CALLER),
                text("fun a() = A(1)", spec -> spec.path("src/main/kotlin/B.kt")));
    }

    @Test
    void aBeanThatCallsWhatStaysIsMendedWithoutIt() {
        String code = "class A { public int hashCode() { return Instant.now().getNano() + 1; } }";
        rewriteRun(
                spec -> says(spec, "A.java", "called by the machine"),
                ClockGround.application(),
                main(IMPORTS.formatted(code)),
                main(
                        ClockGround.BEAN.replace("end.isBefore", "new A().hashCode() > 1 && end.isBefore"),
                        ClockGround.MENDED.replace("end.isBefore", "new A().hashCode() > 1 && end.isBefore")));
    }
}
