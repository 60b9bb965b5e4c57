package dev.plimsoll.recipes.junit;

import static dev.plimsoll.recipes.junit.TestSources.POM;
import static dev.plimsoll.recipes.junit.TestSources.test;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class TestsUseJUnit5Test implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TestsUseJUnit5()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aTestOfJUnit5IsLeft() {
        rewriteRun(pomXml(POM), test("""
                import static org.junit.jupiter.api.Assertions.assertEquals;

                import org.junit.jupiter.api.Test;

                class OrderTest {
                    @Test
                    void adds() {
                        assertEquals(2, 1 + 1, "sum");
                    }
                }
                """));
    }

    @Test
    void aTestWithoutAPomIsLeft() {
        rewriteRun(test("""
                import org.junit.Test;

                public class OneTest {
                    @Test
                    public void adds() {}
                }
                """));
    }

    @Test
    void annotationsAndAssertionsMove() {
        rewriteRun(pomXml(POM), test("""
                import static org.junit.Assert.*;
                import static org.hamcrest.CoreMatchers.is;

                import org.junit.After;
                import org.junit.AfterClass;
                import org.junit.Before;
                import org.junit.BeforeClass;
                import org.junit.Ignore;
                import org.junit.Test;

                public class OrderTest {
                    @BeforeClass
                    public static void first() {}

                    @Before
                    public void setUp() {}

                    // why
                    @Test
                    public void adds() {
                        assertEquals("sum", 2, 1 + 1);
                        assertEquals("a", "b");
                        assertEquals(null, "a", "b");
                        assertEquals("near", 1.0, 2.0, 0.1);
                        assertTrue("yes", 1 > 0);
                        assertThat(1, is(1));
                        fail("never");
                    }

                    @Ignore("slow")
                    @Test(expected = IllegalStateException.class)
                    public void refuses() throws Exception {
                        String text = "a";
                        throw new IllegalStateException(text);
                    }

                    @Test(timeout = 1000)
                    public void ends() {
                        int count = 1;
                    }

                    @After
                    public void tearDown() {}

                    @AfterClass
                    public static void last() {}
                }
                """, """
                import static org.hamcrest.MatcherAssert.assertThat;
                import static org.junit.jupiter.api.Assertions.*;
                import static org.hamcrest.CoreMatchers.is;

                import org.junit.jupiter.api.AfterAll;
                import org.junit.jupiter.api.AfterEach;
                import org.junit.jupiter.api.BeforeAll;
                import org.junit.jupiter.api.BeforeEach;
                import org.junit.jupiter.api.Disabled;
                import org.junit.jupiter.api.Test;

                import java.time.Duration;

                public class OrderTest {
                    @BeforeAll
                    public static void first() {}

                    @BeforeEach
                    public void setUp() {}

                    // why
                    @Test
                    public void adds() {
                        assertEquals(2, 1 + 1, "sum");
                        assertEquals("a", "b");
                        assertEquals("a", "b");
                        assertEquals(1.0, 2.0, 0.1, "near");
                        assertTrue(1 > 0, "yes");
                        assertThat(1, is(1));
                        fail("never");
                    }

                    @Disabled("slow")
                    @Test
                    public void refuses() throws Exception {
                        assertThrows(IllegalStateException.class, () -> {
                            String text = "a";
                            throw new IllegalStateException(text);
                        });
                    }

                    @Test
                    public void ends() {
                        assertTimeoutPreemptively(Duration.ofMillis(1000), () -> {
                            int count = 1;
                        });
                    }

                    @AfterEach
                    public void tearDown() {}

                    @AfterAll
                    public static void last() {}
                }
                """));
    }

    @Test
    void methodsInTheOrderOfTheirNamesStaySo() {
        rewriteRun(pomXml(POM), test("""
                import org.junit.FixMethodOrder;
                import org.junit.Test;
                import org.junit.runners.MethodSorters;

                @FixMethodOrder(MethodSorters.NAME_ASCENDING)
                public class OrderTest {
                    @Test
                    public void adds() {}
                }
                """, """
                import org.junit.jupiter.api.MethodOrderer;
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.TestMethodOrder;

                @TestMethodOrder(MethodOrderer.MethodName.class)
                public class OrderTest {
                    @Test
                    public void adds() {}
                }
                """));
    }

    @Test
    void methodsInTheOrderOfTheMachineAreLeft() {
        rewriteRun(pomXml(POM), test("""
                import org.junit.FixMethodOrder;
                import org.junit.Test;
                import org.junit.runners.MethodSorters;

                @FixMethodOrder(MethodSorters.JVM)
                public class OrderTest {
                    @Test
                    public void adds() {}
                }
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.junit.Assume.assumeNotNull(this);",
                "java.util.function.Consumer<Boolean> check = org.junit.Assert::assertTrue;",
                "org.junit.Assert.assertTrue(read());",
                "org.junit.Assert.assertEquals(read(), read());",
                "org.junit.Assert.assertEquals(\"a\" + count++, 1, count);",
                "org.junit.Assert.assertEquals(new String[0], new String[0]);",
                "try { toString(); } catch (org.junit.AssumptionViolatedException e) { toString(); }",
            })
    void whatJUnit5HasNothingForIsLeft(String statement) {
        rewriteRun(pomXml(POM), test("""
                import org.junit.Test;

                public class OrderTest {
                    private int count;

                    @Test
                    public void adds() {
                        %s
                    }

                    private static <T> T read() {
                        return null;
                    }
                }
                """.formatted(statement)));
    }
}
