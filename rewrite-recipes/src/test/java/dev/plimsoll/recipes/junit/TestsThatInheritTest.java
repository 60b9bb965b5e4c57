package dev.plimsoll.recipes.junit;

import static dev.plimsoll.recipes.junit.TestSources.POM;
import static dev.plimsoll.recipes.junit.TestSources.test;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A test moves with the classes above and below it or not at all. */
class TestsThatInheritTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TestsUseJUnit5()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aClassStaysWithThoseAboveAndBelowIt() {
        rewriteRun(pomXml(POM), test("""
                import org.junit.Before;

                public abstract class Base {
                    @Before
                    public void setUp() {}
                }
                """), test("""
                import org.junit.Test;
                import org.junit.runner.RunWith;
                import org.junit.runners.Parameterized;

                @RunWith(Parameterized.class)
                public class OneTest extends Base {
                    @Test
                    public void adds() {}
                }
                """), test("""
                import org.junit.Test;

                public class TwoTest extends Base {
                    @Test
                    public void adds() {}
                }
                """));
    }

    @Test
    void whatOverridesWithoutAnAnnotationIsLeft() {
        rewriteRun(pomXml(POM), test("""
                import org.junit.Before;

                public abstract class Base {
                    @Before
                    public void setUp() {}
                }
                """), test("""
                import org.junit.Test;

                public class OneTest extends Base {
                    @Override
                    public void setUp() {}

                    @Test
                    public void adds() {}
                }
                """));
    }
}
