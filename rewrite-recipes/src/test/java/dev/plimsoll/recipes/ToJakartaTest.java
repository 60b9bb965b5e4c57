package dev.plimsoll.recipes;

import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ToJakartaTest implements RewriteTest {

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new ToJakarta()).parser(Ground.BOOT_2_7.parser());
    }

    @ParameterizedTest
    @EnumSource
    void whatHasMovedAlreadyIsLeft(Ground ground) {
        rewriteRun(spec -> spec.parser(ground.parser()), java("""
                import javax.crypto.Cipher;
                import javax.sql.DataSource;

                class Store {
                    DataSource source;
                    Cipher cipher;
                }
                """));
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOT_1_5", "BOOT_2_7"})
    void anEntityMoves(Ground ground) {
        rewriteRun(spec -> spec.parser(ground.parser()), java("""
                import javax.persistence.Entity;
                import javax.persistence.Id;

                @Entity
                class Order {
                    @Id
                    Long id;
                }
                """, """
                import jakarta.persistence.Entity;
                import jakarta.persistence.Id;

                @Entity
                class Order {
                    @Id
                    Long id;
                }
                """));
    }
}
