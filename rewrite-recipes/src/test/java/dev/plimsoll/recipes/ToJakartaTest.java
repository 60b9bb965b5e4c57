package dev.plimsoll.recipes;

import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
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

    @ParameterizedTest
    @EnumSource(names = {"BOOT_1_5", "BOOT_2_7"})
    void whatBelongsToTheJdkStays(Ground ground) {
        rewriteRun(spec -> spec.parser(ground.parser()), java("""
                import javax.annotation.processing.Processor;
                import javax.naming.Context;
                import javax.security.auth.Subject;
                import javax.transaction.xa.XAResource;
                import javax.xml.parsers.DocumentBuilder;

                class Store {
                    Processor processor;
                    Context context;
                    Subject subject;
                    XAResource resource;
                    DocumentBuilder builder;
                }
                """));
    }

    @Test
    void anImportOfAllStaysOne() {
        rewriteRun(java("""
                import javax.persistence.*;

                @Entity
                class Order {
                    @Id
                    Long id;
                }
                """, """
                import jakarta.persistence.*;

                @Entity
                class Order {
                    @Id
                    Long id;
                }
                """));
    }

    @Test
    void annotationsOfTheJdksPackageStayOnTheirLines() {
        rewriteRun(java("""
                import java.util.List;

                import javax.annotation.PostConstruct;
                import javax.sql.DataSource;

                class Store {
                    DataSource source;
                    List<String> names;

                    @PostConstruct
                    void open() {}
                }
                """, """
                import java.util.List;

                import jakarta.annotation.PostConstruct;
                import javax.sql.DataSource;

                class Store {
                    DataSource source;
                    List<String> names;

                    @PostConstruct
                    void open() {}
                }
                """));
    }

    @Test
    void namesInTextsMoveToo() {
        rewriteRun(java("""
                import javax.servlet.http.HttpServletRequest;

                class Errors {
                    Object code(HttpServletRequest request) {
                        return request.getAttribute("javax.servlet.error.status_code");
                    }

                    String said = "javax.servlet is gone";
                }
                """, """
                import jakarta.servlet.http.HttpServletRequest;

                class Errors {
                    Object code(HttpServletRequest request) {
                        return request.getAttribute("jakarta.servlet.error.status_code");
                    }

                    String said = "javax.servlet is gone";
                }
                """));
    }
}
