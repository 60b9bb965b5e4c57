package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.structure.CircleGround.customer;
import static dev.plimsoll.recipes.structure.CircleGround.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.properties.Assertions.properties;

import dev.plimsoll.recipes.Ground;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

/** Whoever names a class that left its package names it where it is then. */
class UsersOfWhatMovedTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new PackagesAreAcyclicFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void whoeverUsesWhatMovedFindsItWhereItIs() {
        rewriteRun(customer(), order(), movedExport(), java("""
                        package com.acme.web;

                        import com.acme.customer.*;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class ExportController {
                            private Export export;
                            private Customer customer;
                            private com.acme.customer.Export other;

                            public String movedExport() {
                                return Export.NAME;
                            }
                        }
                        """, """
                        package com.acme.web;

                        import com.acme.customer.Customer;
                        import com.acme.customer.application.Export;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class ExportController {
                            private Export export;
                            private Customer customer;
                            private Export other;

                            public String movedExport() {
                                return Export.NAME;
                            }
                        }
                        """), java("""
                        package com.acme.web;

                        import static com.acme.customer.Export.NAME;

                        public class Names {
                            private final String name = NAME;
                        }
                        """, """
                        package com.acme.web;

                        import static com.acme.customer.application.Export.NAME;

                        public class Names {
                            private final String name = NAME;
                        }
                        """));
    }

    @Test
    void aCommentAboveThePackageAndConstructorsStay() {
        rewriteRun(
                customer(), order(), java("""
                        /*
                         * All rights reserved.
                         */
                        package com.acme.customer;

                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Export<T extends Customer> {
                            private final Order order;

                            Export(Order order) {
                                this.order = order;
                            }

                            Export<Customer> other() {
                                return new Export<>(order);
                            }
                        }
                        """, """
                        /*
                         * All rights reserved.
                         */
                        package com.acme.customer.application;

                        import com.acme.customer.Customer;
                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        class Export<T extends Customer> {
                            private final Order order;

                            Export(Order order) {
                                this.order = order;
                            }

                            Export<Customer> other() {
                                return new Export<>(order);
                            }
                        }
                        """, spec -> spec.path("src/main/java/com/acme/customer/Export.java")));
    }

    @Test
    void aCommentLinksToItWhereItIs() {
        rewriteRun(order(), movedExport(), java("""
                        package com.acme.customer;

                        /** See {@link Export}, and {@link Export#NAME}. */
                        public class Customer {}
                        """, """
                        package com.acme.customer;

                        import com.acme.customer.application.Export;

                        /** See {@link Export}, and {@link Export#NAME}. */
                        public class Customer {}
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "execution(* com.acme.customer..*.*(..))",
                "within(com.acme.customer..*)",
                "execution(* com.acme..*Export.*(..))",
                "execution(* *..Export.*(..))",
                "/customer/**",
                "Export"
            })
    void aTextThatMeansItWhereverItLiesIsNoObstacle(String text) {
        rewriteRun(
                customer(),
                order(),
                movedExport(),
                java("package com.acme; public class Texts { public static final String TEXT = \"%s\"; }"
                        .formatted(text)),
                properties("logging.level.com.acme.customer=DEBUG"));
    }

    @Test
    void itsMembersAreImportedFromWhereItIs() {
        rewriteRun(
                customer(),
                order(),
                java("""
                        package com.acme.customer;

                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Export {
                            public static final int MOST = 5;
                            private Order order;
                        }
                        """, """
                        package com.acme.customer.application;

                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Export {
                            public static final int MOST = 5;
                            private Order order;
                        }
                        """, spec -> spec.path("src/main/java/com/acme/customer/Export.java")
                        .afterRecipe(unit -> assertThat(unit.getSourcePath())
                                .isEqualTo(Path.of("src/main/java/com/acme/customer/application/Export.java")))),
                java("""
                        package com.acme.web;

                        import static com.acme.customer.Export.MOST;

                        import com.acme.customer.*;

                        class Page {
                            private Export export;
                            private Customer customer;
                            private int most = MOST;
                        }
                        """, """
                        package com.acme.web;

                        import com.acme.customer.Customer;
                        import com.acme.customer.application.Export;

                        import static com.acme.customer.application.Export.MOST;

                        class Page {
                            private Export export;
                            private Customer customer;
                            private int most = MOST;
                        }
                        """));
    }

    @Test
    void aScanOfItsPackageFindsItWhereItIs() {
        rewriteRun(customer(), order(), movedExport(), java("""
                package com.acme;

                import org.springframework.context.annotation.ComponentScan;

                @ComponentScan("com.acme.customer")
                class Scan {}
                """));
    }

    private static SourceSpecs movedExport() {
        return java("""
                package com.acme.customer;

                import com.acme.order.Order;
                import org.springframework.stereotype.Service;

                @Service
                public class Export {
                    public static final String NAME = "export";
                    private Order order;
                }
                """, """
                package com.acme.customer.application;

                import com.acme.order.Order;
                import org.springframework.stereotype.Service;

                @Service
                public class Export {
                    public static final String NAME = "export";
                    private Order order;
                }
                """);
    }
}
