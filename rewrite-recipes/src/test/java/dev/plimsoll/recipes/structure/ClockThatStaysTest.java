package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.structure.ClockGround.APPLICATION;
import static dev.plimsoll.recipes.structure.ClockGround.BEAN;
import static dev.plimsoll.recipes.structure.ClockGround.main;
import static dev.plimsoll.recipes.structure.ClockGround.pom;
import static dev.plimsoll.recipes.structure.ClockGround.test;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.test.SourceSpecs.text;
import static org.openrewrite.xml.Assertions.xml;

import dev.plimsoll.recipes.LeftAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** What is left to people, and why. */
class ClockThatStaysTest implements RewriteTest {
    private static final String IMPORTS = """
            package a;

            import java.time.*;
            import java.util.*;
            import java.util.function.*;
            import org.springframework.beans.factory.annotation.*;
            import org.springframework.boot.context.properties.*;
            import org.springframework.context.annotation.*;
            import org.springframework.scheduling.annotation.*;
            import org.springframework.stereotype.*;

            %s
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeComesFromAClockFix()).parser(ClockGround.parser());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            class A { boolean is(Instant end) { return end.isBefore(Instant.now()); } }                              | is no bean
            @Component record A(int id) { boolean is(Instant end) { return end.isBefore(Instant.now()); } }          | is no class
            @Component abstract class A { boolean is(Instant end) { return end.isBefore(Instant.now()); } }          | is abstract
            @Component class A { static boolean is(Instant end) { return end.isBefore(Instant.now()); } }            | in a static member
            @Component class A { static final Date AT = new Date(); }                                                | in a static member
            @Component class A { Date at = new Date(); }                                                             | before it is given a clock
            @Component class A { Date at; { at = new Date(); } }                                                     | before it is given a clock
            @Component class A { Date at; @Autowired Runnable run; A() { at = new Date(); } }                        | before it is given a clock
            @Component class A { final Clock clock; Date at; A(Clock time) { at = new Date(); clock = time; } }      | before it is given a clock
            @Component class A { String at = at(); private String at() { return "" + new Date(); } }                 | calls its methods before
            @Component class A { @Autowired Runnable run; A() { at(); } private String at() { return "" + new Date(); } } | calls its methods before
            @Component class A { A() {} A(int id) {} Object at(int id) { return Instant.now(); } }                   | several constructors
            @Component class A { A(Runnable... all) {} Object at(int id) { return Instant.now(); } }                 | any number of arguments
            @Component class A { final Object at(int id) { return Instant.now(); } }                                 | a proxy of Spring's
            @Component class A { @Scheduled(fixedDelay = 1) private void at() { System.out.println(Instant.now()); } } | a proxy of Spring's
            @Component class A implements java.io.Serializable { Object at(int id) { return Instant.now(); } }       | by others than Spring
            @Component @ConfigurationProperties("a") class A { Object at(int id) { return Instant.now(); } }         | by others than Spring
            @Component class A extends Base { Object at(int id) { return Instant.now(); } } class Base { Base() { at(1); } Object at(int id) { return 1; } } | may ask for while it is made
            @Component class A { Supplier<Date> at(int id) { return Date::new; } }                                   | has no counterpart
            @Component class A { Object at(int id) { return Calendar.getInstance().get(id); } }                      | has no counterpart
            @Component class A { Object at(int id) { return new Date() { }; } }                                      | has no counterpart
            @Component class A { Object at(int id) { return LocalDate.now(Clock.tickSeconds(ZoneOffset.UTC)); } }    | has no counterpart
            @Component class A { static class Clock {} Object at(int id) { return Instant.now(); } }                 | means another type by Clock
            @Component class A { Object at(int id) { return Instant.now(); } static Object in() { return Instant.now(); } } | in a static member
            @Component class A { Object at(int id) { return Instant.now(); } static class B { Date at = new Date(); } } | B is no bean
            @Component class A { class B { Date at(int id) { return new Date(); } } }                                | B is no bean
            @Component class A { private final Clock clock = Clock.systemUTC(); LocalDate at(int id) { return LocalDate.now(clock); } } | zone may not be that of another
            @Component class A { Object at(int id) { return Instant.now(); } } class B extends A {}                  | is extended by B
            @Component class A { Object at(int id) { return Instant.now(); } static A of() { return new A(); } }     | also made by hand
            @Component class A { Object at(int id) { return Instant.now(); } static Supplier<A> of() { return A::new; } } | also made by hand
            @Component class A { Object at(int id) { return Instant.now(); } Class<?> of() { return A.class; } }     | is named as a class
            @Scope("prototype") @Component class A { Object at(int id) { return Instant.now(); } }                   | by others than Spring
            @lombok.RequiredArgsConstructor @lombok.AllArgsConstructor @Component class A { String a; Object at(int id) { return Instant.now(); } } | several constructors
            @lombok.NoArgsConstructor @Component class A { Object at(int id) { return Instant.now(); } }             | several constructors
            @lombok.RequiredArgsConstructor(staticName = "of") @Component class A { Object at(int id) { return Instant.now(); } } | not open to all
            """)
    void itStays(String code, String reason) {
        rewriteRun(spec -> says(spec, reason), main(APPLICATION), main(IMPORTS.formatted(code)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @Component class A { Instant now() { return Instant.now(); } }
            @Component class A { long run(Runnable work) { long start = System.currentTimeMillis(); work.run(); return System.currentTimeMillis() - start; } }
            @Component class A { String name() { return "export-" + System.currentTimeMillis() + ".csv"; } }
            @Component class A { Object at(int id) { Calendar c = Calendar.getInstance(); c.setTime(new Date(id)); return c; } }
            @Configuration class A { @Bean Clock clock() { return Clock.systemUTC(); } }
            @Component class A { Supplier<Instant> source; A() { source = Instant::now; } }
            """)
    void whatIsNoBreachIsNotEvenMentioned(String code) {
        rewriteRun(
                spec -> spec.afterRecipe(run -> assertThat(run.getDataTableRows(LeftAlone.class.getName()))
                        .isEmpty()),
                main(APPLICATION),
                main(IMPORTS.formatted(code)));
    }

    @Test
    void withoutAnApplicationNothingGivesItAClock() {
        rewriteRun(spec -> says(spec, "Orders.java", "no class with @SpringBootApplication"), main(BEAN));
    }

    @Test
    void aClockThatIsNotTheMachinesIsNotAsked() {
        rewriteRun(
                spec -> says(spec, "Orders.java", "not the machine's"),
                main(APPLICATION),
                main(
                        IMPORTS.formatted(
                                "@Configuration class A { @Profile(\"x\") @Bean Clock clock() { return Clock.systemUTC(); } }")),
                main(BEAN));
    }

    @Test
    void aSliceWouldNotHaveTheBeanOfAnotherConfiguration() {
        rewriteRun(
                spec -> says(spec, "Orders.java", "tests that load a part"),
                main(APPLICATION),
                main(IMPORTS.formatted("@Configuration class A { @Bean Clock clock() { return Clock.systemUTC(); } }")),
                main(BEAN),
                test("""
                        package a;

                        @org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest
                        class WebTest {}
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @InjectMocks Orders orders;                                             | a clock that answers null
            @InjectMocks Orders orders = new Orders(null);                          | a clock that answers null
            @Spy Orders orders;                                                     | a clock that answers null
            Orders orders = spy(Orders.class);                                      | is named as a class
            Orders orders = mock(Orders.class, CALLS_REAL_METHODS);                 | is named as a class
            @Mock Orders orders; void a() { when(orders.isOver(null)).thenCallRealMethod(); } | a mock in ATest
            @MockBean java.time.Clock time;                                         | has a clock of its own
            void a() { mockStatic(java.time.Instant.class); }                       | has a clock of its own
            @TestConfiguration static class C { @Bean java.time.Clock time() { return null; } } | has a clock of its own
            @Configuration static class C { @Bean Orders orders() { return new Orders(null); } } | a context of its own
            Object context = new AnnotationConfigApplicationContext(Orders.class);  | a context of its own
            Orders orders = new Orders(null) {};                                    | is extended by ATest
            """)
    void whatATestDoesKeepsIt(String member, String reason) {
        rewriteRun(
                spec -> says(spec, "Orders.java", reason), main(APPLICATION), main(BEAN), test("""
                package a;

                import static org.mockito.Mockito.*;

                import org.mockito.*;
                import org.springframework.boot.test.context.TestConfiguration;
                import org.springframework.boot.test.mock.mockito.MockBean;
                import org.springframework.context.annotation.*;

                class ATest {
                    %s
                }
                """.formatted(member)));
    }

    @ParameterizedTest
    @CsvSource({
        "@ContextConfiguration(classes = Orders.class)",
        "@SpringBootTest(classes = Orders.class)",
        "@SpringJUnitConfig(Orders.class)",
        "@ContextConfiguration(classes = ATest.Scan.class)"
    })
    void aTestThatNamesItsClassesKeepsWhatItMayHold(String annotation) {
        rewriteRun(
                spec -> says(spec, "Orders.java", "a context of its own"),
                main(APPLICATION),
                main(BEAN),
                test("""
                package a;

                import org.springframework.boot.test.context.SpringBootTest;
                import org.springframework.context.annotation.*;
                import org.springframework.test.context.ContextConfiguration;
                import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

                %s
                class ATest {
                    Orders orders;

                    @ComponentScan
                    static class Scan {}
                }
                """.formatted(annotation)));
    }

    @Test
    void whatXmlNamesMayBeMadeByIt() {
        rewriteRun(
                spec -> says(spec, "Orders.java", "beans.xml"),
                main(APPLICATION),
                main(BEAN),
                xml("<beans><bean class=\"a.Orders\"/></beans>", spec -> spec.path("src/main/resources/beans.xml")));
    }

    @Test
    void whatIsForOtherServicesToLoadMayFindNoClockThere() {
        String path = "src/main/resources/META-INF/spring/"
                + "org.springframework.boot.autoconfigure.AutoConfiguration.imports";
        rewriteRun(
                spec -> says(spec, "Orders.java", "AutoConfiguration.imports"),
                main(APPLICATION),
                main(BEAN),
                text("a.Orders\n", spec -> spec.path(path)));
    }

    @Test
    void mockitoMakesWhatHasNoConstructorByItsFields() {
        rewriteRun(
                spec -> says(spec, "A.java", "a clock that answers null"),
                pom(),
                main(APPLICATION),
                main(IMPORTS.formatted(
                        "@Component class A { Runnable run; Object at(int id) { return Instant.now(); } }")),
                test("package a; class ATest { @org.mockito.InjectMocks A a; }"));
    }
}
