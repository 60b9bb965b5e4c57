package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.structure.ClockGround.BEAN;
import static dev.plimsoll.recipes.structure.ClockGround.MENDED;
import static dev.plimsoll.recipes.structure.ClockGround.application;
import static dev.plimsoll.recipes.structure.ClockGround.main;
import static dev.plimsoll.recipes.structure.ClockGround.pom;
import static dev.plimsoll.recipes.structure.ClockGround.test;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** What becomes of the tests of a bean that is given a clock. */
class ClockInTestsTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TimeComesFromAClockFix()).parser(ClockGround.parser());
    }

    @Test
    void whoMakesItByHandGivesItTheMachinesClock() {
        rewriteRun(application(), main(BEAN, MENDED), test("""
                        package a;

                        class OrdersTest {
                            Orders one = new Orders( null );
                            Orders other = new Orders(
                                    () -> {} // nothing
                            );
                        }
                        """, """
                        package a;

                        import java.time.Clock;

                        class OrdersTest {
                            Orders one = new Orders( null, Clock.systemDefaultZone() );
                            Orders other = new Orders(
                                    () -> {}, // nothing
                                    Clock.systemDefaultZone()
                            );
                        }
                        """));
    }

    @Test
    void mockitoSpiesOnTheMachinesClock() {
        rewriteRun(pom(), application(), main(BEAN, MENDED), test("""
                        package a;

                        import org.mockito.InjectMocks;
                        import org.mockito.Mock;

                        class OrdersTest {
                            @Mock
                            private Runnable other;

                            @InjectMocks
                            private Orders orders;
                        }
                        """, """
                        package a;

                        import org.mockito.InjectMocks;
                        import org.mockito.Mock;
                        import org.mockito.Spy;

                        import java.time.Clock;

                        class OrdersTest {
                            @Mock
                            private Runnable other;

                            @Spy
                            private Clock clock = Clock.systemDefaultZone();

                            @InjectMocks
                            private Orders orders;
                        }
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@SpringBootTest class ATest { Orders orders; }",
                "@SpringBootTest(classes = App.class) class ATest { Orders orders; }",
                "@SpringBootTest(properties = \"a=b\") class ATest { @Autowired Orders orders; }",
                "@WebMvcTest(Orders.class) @Import(Orders.class) class ATest { }",
                "@SpringBootTest class ATest { @MockBean Orders orders; }",
                "@SpringBootTest class ATest { @TestConfiguration static class C { @Bean Runnable a() { return null; } } }",
                "@SpringBootTest @ContextConfiguration(initializers = ATest.class) class ATest implements "
                        + "ApplicationContextInitializer<ConfigurableApplicationContext> { Orders orders; "
                        + "public void initialize(ConfigurableApplicationContext a) {} }",
                "@SpringBootTest @ContextConfiguration(classes = ATest.C.class) class ATest { Orders orders; "
                        + "@TestConfiguration static class C {} }",
                "@ContextConfiguration(classes = Runnable.class) class ATest { }",
                "class ATest { Orders orders = org.mockito.Mockito.mock(Orders.class); }",
            })
    void testsThatLoadTheApplicationFindItsClock(String code) {
        rewriteRun(application(), main(BEAN, MENDED), test("""
                package a;

                import org.springframework.beans.factory.annotation.*;
                import org.springframework.boot.test.autoconfigure.web.servlet.*;
                import org.springframework.boot.test.context.*;
                import org.springframework.boot.test.mock.mockito.*;
                import org.springframework.context.*;
                import org.springframework.context.annotation.*;
                import org.springframework.test.context.ContextConfiguration;

                %s
                """.formatted(code)));
    }
}
