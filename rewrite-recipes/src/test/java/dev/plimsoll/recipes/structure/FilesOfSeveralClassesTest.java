package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.structure.CircleGround.customer;
import static dev.plimsoll.recipes.structure.CircleGround.export;
import static dev.plimsoll.recipes.structure.CircleGround.literal;
import static dev.plimsoll.recipes.structure.CircleGround.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** A file leaves its package with all classes that stand in it, or with none. */
class FilesOfSeveralClassesTest implements RewriteTest {
    private static final String PLACE = "com.acme.customer uses com.acme.order";

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new PackagesAreAcyclicFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void allClassesOfAFileMoveAndWhoeverUsesThemFollows() {
        rewriteRun(
                order(),
                java("""
                        // All rights reserved.
                        package com.acme.customer;

                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Export {
                            public String of(Order order, Customer customer) {
                                return new Row(order).text() + Unused.class;
                            }
                        }

                        /** What {@link Export} writes. */
                        class Row {
                            private final Order order;

                            Row(Order order) {
                                this.order = order;
                            }

                            String text() {
                                return "" + order;
                            }
                        }

                        interface Unused {}
                        """, """
                        // All rights reserved.
                        package com.acme.customer.application;

                        import com.acme.customer.Customer;
                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Export {
                            public String of(Order order, Customer customer) {
                                return new Row(order).text() + Unused.class;
                            }
                        }

                        /** What {@link Export} writes. */
                        class Row {
                            private final Order order;

                            Row(Order order) {
                                this.order = order;
                            }

                            String text() {
                                return "" + order;
                            }
                        }

                        interface Unused {}
                        """, spec -> spec.path("src/main/java/com/acme/customer/Export.java")
                        .afterRecipe(unit -> assertThat(unit.getSourcePath())
                                .isEqualTo(Path.of("src/main/java/com/acme/customer/application/Export.java")))),
                java("""
                        package com.acme.customer;

                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        class ExportController {
                            private Export export;
                            private Row last;
                        }
                        """, """
                        package com.acme.customer.application;

                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        class ExportController {
                            private Export export;
                            private Row last;
                        }
                        """),
                java("""
                        package com.acme.customer;

                        /** See {@link Export}. */
                        public class Customer {}
                        """, """
                        package com.acme.customer;

                        import com.acme.customer.application.Export;

                        /** See {@link Export}. */
                        public class Customer {}
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    @Service public class Export { Order order; } class More implements Runnable { public void run() {} } | More is neither a bean of Spring nor a plain type
                    @Service public class Export { Order order; } @javax.persistence.Entity class More {} | More has @Entity, and may be known by its full name
                    @Service public class Export { Order order; } class More { static void main(String[] arguments) {} } | More is a program, and is started by its full name
                    @Service public class Export { Order order; } class Named {} | a text names customer.Named or its package
                    public class Export { Order order; More more; } class More { Export export; } | Export is no bean of Spring
                    """)
    void aClassThatCannotMoveKeepsTheOthersOfItsFile(String code, String reason) {
        rewriteRun(
                spec -> says(spec, PLACE, "Export stays: " + reason),
                customer(),
                order(),
                export(code),
                literal("com.acme.customer.Named"));
    }

    @Test
    void aTestThatReachesTheOtherClassKeepsTheFile() {
        rewriteRun(
                spec -> says(spec, PLACE, "MoreTest uses the type More of More, which only their package sees"),
                customer(),
                order(),
                export("@Service public class Export { private Order order; } class More {}"),
                java(
                        "package com.acme.customer; class MoreTest { More more; }",
                        spec -> spec.path("src/test/java/com/acme/customer/MoreTest.java")));
    }

    @Test
    void whoeverStaysAndUsesTheOtherClassKeepsTheFile() {
        rewriteRun(
                spec -> says(spec, PLACE, "Export stays: Kept has @Entity, and may be known by its full name"),
                customer(),
                order(),
                export("@Service public class Export { private Order order; } class More {}"),
                java("package com.acme.customer; @javax.persistence.Entity public class Kept { private More more; }"));
    }

    @Test
    void aFileThatHasTheNameOfNoneOfItsClassesStays() {
        rewriteRun(
                spec -> says(
                        spec, PLACE, "Export stays: Export lies in a file that has the name of none of its classes"),
                customer(),
                order(),
                java("""
                        package com.acme.customer;

                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Export {
                            private Order order;
                        }
                        """, spec -> spec.path("src/main/java/com/acme/customer/All.java")));
    }
}
