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

class ExpectedExceptionTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TestsUseJUnit5()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void anExpectedExceptionBecomesAnAssertion() {
        rewriteRun(pomXml(POM), test("""
                import org.junit.Rule;
                import org.junit.Test;
                import org.junit.rules.ExpectedException;

                public class OrderTest {
                    @Rule
                    public ExpectedException thrown = ExpectedException.none();

                    @Test
                    public void refuses() {
                        String text = "a";
                        thrown.expect(IllegalStateException.class);
                        thrown.expectMessage("no");

                        // here
                        throw new IllegalStateException(text);
                    }

                    @Test
                    public void adds() {}
                }
                """, """
                import org.junit.jupiter.api.Test;

                import static org.junit.jupiter.api.Assertions.assertThrows;
                import static org.junit.jupiter.api.Assertions.assertTrue;

                public class OrderTest {

                    @Test
                    public void refuses() {
                        String text = "a";
                        Throwable exception = assertThrows(IllegalStateException.class, () -> {

                            // here
                            throw new IllegalStateException(text);
                        });
                        assertTrue(exception.getMessage().contains("no"));
                    }

                    @Test
                    public void adds() {}
                }
                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String a = \"a\"; a = a + a; thrown.expect(IllegalStateException.class); a.trim();",
                "thrown.expect(IllegalStateException.class);",
                "thrown.expectCause(null); toString();",
                "if (hashCode() > 0) { thrown.expect(IllegalStateException.class); } toString();",
            })
    void anExpectedExceptionThatIsMoreThanAnAssertionIsLeft(String body) {
        rewriteRun(pomXml(POM), test("""
                import org.junit.Rule;
                import org.junit.Test;
                import org.junit.rules.ExpectedException;

                public class OrderTest {
                    @Rule
                    public ExpectedException thrown = ExpectedException.none();

                    @Test
                    public void refuses() {
                        %s
                    }
                }
                """.formatted(body)));
    }
}
