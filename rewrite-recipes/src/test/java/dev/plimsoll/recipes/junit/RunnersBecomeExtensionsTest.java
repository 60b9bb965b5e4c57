package dev.plimsoll.recipes.junit;

import static dev.plimsoll.recipes.junit.TestSources.POM;
import static dev.plimsoll.recipes.junit.TestSources.test;
import static org.openrewrite.maven.Assertions.pomXml;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class RunnersBecomeExtensionsTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new TestsUseJUnit5()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void runnersOfSpringAndMockitoBecomeExtensions() {
        rewriteRun(pomXml(POM), test("""
                import org.junit.Assert;
                import org.junit.Test;
                import org.junit.runner.RunWith;
                import org.mockito.junit.MockitoJUnitRunner;

                @RunWith(MockitoJUnitRunner.class)
                public class OrderTest {
                    @Test
                    public void adds() {
                        Assert.assertEquals("sum", 2, 1 + 1);
                    }
                }
                """, """
                import org.junit.jupiter.api.Assertions;
                import org.junit.jupiter.api.Test;
                import org.mockito.junit.jupiter.MockitoSettings;
                import org.mockito.quality.Strictness;

                @MockitoSettings(strictness = Strictness.WARN)
                public class OrderTest {
                    @Test
                    public void adds() {
                        Assertions.assertEquals(2, 1 + 1, "sum");
                    }
                }
                """), test("""
                import org.junit.Test;
                import org.junit.runner.RunWith;
                import org.springframework.boot.test.context.SpringBootTest;
                import org.springframework.test.context.junit4.SpringRunner;

                @RunWith(SpringRunner.class)
                @SpringBootTest
                public class OtherTest {
                    @Test
                    public void adds() {
                    }
                }
                """, """
                import org.junit.jupiter.api.Test;
                import org.springframework.boot.test.context.SpringBootTest;

                @SpringBootTest
                public class OtherTest {
                    @Test
                    public void adds() {
                    }
                }
                """), test("""
                import org.junit.Test;
                import org.junit.runner.RunWith;
                import org.springframework.test.context.ContextConfiguration;
                import org.springframework.test.context.junit4.SpringRunner;

                @RunWith(SpringRunner.class)
                @ContextConfiguration
                public class PlainTest {
                    @Test
                    public void adds() {
                    }
                }
                """, """
                import org.junit.jupiter.api.Test;
                import org.junit.jupiter.api.extension.ExtendWith;
                import org.springframework.test.context.ContextConfiguration;
                import org.springframework.test.context.junit.jupiter.SpringExtension;

                @ExtendWith(SpringExtension.class)
                @ContextConfiguration
                public class PlainTest {
                    @Test
                    public void adds() {
                    }
                }
                """));
    }
}
