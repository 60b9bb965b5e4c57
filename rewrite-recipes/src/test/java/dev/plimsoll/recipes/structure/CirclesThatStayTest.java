package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.Said.says;
import static dev.plimsoll.recipes.Said.saysJust;
import static dev.plimsoll.recipes.structure.CircleGround.bean;
import static dev.plimsoll.recipes.structure.CircleGround.customer;
import static dev.plimsoll.recipes.structure.CircleGround.export;
import static dev.plimsoll.recipes.structure.CircleGround.order;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.properties.Assertions.properties;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class CirclesThatStayTest implements RewriteTest {
    private static final String PLACE = "com.acme.customer uses com.acme.order";

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new PackagesAreAcyclicFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void packagesWithoutACircleStayAsTheyAre() {
        rewriteRun(customer(), order(), java("""
                        package com.acme.order;

                        import com.acme.customer.Customer;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class OrderService {
                            public Order of(Customer customer) {
                                return null;
                            }
                        }
                        """));
    }

    @Test
    void aCircleWithPackagesInsideIsNone() {
        rewriteRun(java("""
                        package com.acme.order;

                        import com.acme.order.internal.Numbers;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class OrderService {
                            private Numbers numbers;
                        }
                        """), java("""
                        package com.acme.order.internal;

                        import com.acme.order.OrderService;

                        public class Numbers {
                            private OrderService service;
                        }
                        """));
    }

    @Test
    void aCircleOfEntitiesIsAMatterOfDesign() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        PLACE + ": Customer stays: Customer has @Entity, and may be known by its full name",
                        "com.acme.order uses com.acme.customer: Order stays: Order is no bean of Spring"),
                java("""
                        package com.acme.customer;

                        import com.acme.order.Order;
                        import javax.persistence.Entity;

                        @Entity
                        public class Customer {
                            private Order order;
                        }
                        """),
                order());
    }

    @Test
    void whatIsToldIsTheCircleThatTheCheckTells() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        "com.acme.a uses com.acme.b: A stays: A is no bean of Spring",
                        "com.acme.b uses com.acme.a: B stays: B is no bean of Spring"),
                java("package com.acme.a; public class A { com.acme.b.B b; }"),
                java("package com.acme.b; public class B { com.acme.a.A a; com.acme.c.C c; }"),
                java("package com.acme.b; public class More { com.acme.c.C c; }"),
                java("package com.acme.c; public class C { }"));
    }

    @Test
    void movingThatWouldNotEndTheCircleIsSpared() {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        PLACE + ": Export could move, and the circle would not end",
                        "com.acme.order uses com.acme.customer: Order stays: Order is no bean of Spring"),
                customer(),
                export("@Service public class Export { private Order order; }"),
                java("""
                        package com.acme.order;

                        import com.acme.customer.Customer;
                        import com.acme.customer.Export;

                        public class Order {
                            private Customer customer;
                            private Export export;
                        }
                        """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    public class Export { private Order order; } | Export is no bean of Spring
                    @Repository public class Export { private Order order; } | Export has @Repository, and may be known by its full name
                    @Service public class Export implements java.io.Serializable { private Order order; } | Export is a Serializable, and may be known by its full name
                    @Service public class Export { private Order order; String name = Export.class.getName(); } | Export asks for the name, or the place, of a class
                    @Service public class Export { private Order order; public static void main(String[] arguments) {} } | Export is a program, and is started by its full name
                    @Service public class Export { private Order order; Object file = new ClassPathResource("a.sql", Export.class); } | Export reads a file that lies beside a class
                    @Service public class Export { private Order order; String note = Hidden.NOTE; } | Export uses NOTE of Hidden, which only their package sees
                    @Service public class Export { private Order order; void run() { new Hidden().run(); } } | Export uses run() of Hidden, which only their package sees
                    @Service public class Export extends Hidden { private Order order; } | Export uses run() of Hidden, which only their package sees
                    @Service public class Export { private Order order; private Inner inner; } | Export uses the type Inner of Inner, which only their package sees
                    """)
    void whatCannotMoveStaysAndIsTold(String code, String reason) {
        rewriteRun(
                spec -> saysJust(
                        spec,
                        PLACE + ": Export stays: " + reason,
                        "com.acme.order uses com.acme.customer: Order stays: Order is no bean of Spring"),
                customer(),
                order(),
                java("package com.acme.customer; public class Hidden { static String NOTE = \"\"; void run() {} }"),
                java("package com.acme.customer; class Inner {}"),
                export(code));
    }

    @Test
    void whatLooksAtPackagesKeepsAll() {
        rewriteRun(
                spec -> says(spec, PLACE, "module-info.java may look at packages"),
                customer(),
                order(),
                bean(),
                text("module orders {}", spec -> spec.path("src/main/java/module-info.java")));
    }

    @Test
    void aClassThatStandsForItsPackageKeepsIt() {
        rewriteRun(spec -> says(spec, PLACE, "Export stands for its package"), customer(), order(), bean(), java("""
                        package com.acme;

                        import com.acme.customer.Export;
                        import org.springframework.context.annotation.ComponentScan;

                        @ComponentScan(basePackageClasses = Export.class)
                        public class Application {}
                        """));
    }

    @Test
    void aTestThatReachesWhatOnlyThePackageSeesKeepsIt() {
        rewriteRun(
                spec -> says(spec, PLACE, "ExportTest uses run() of Export, which only their package sees"),
                customer(),
                order(),
                export("@Service public class Export { private Order order; void run() {} }"),
                java("""
                        package com.acme.customer;

                        class ExportTest {
                            void runs() {
                                new Export().run();
                            }
                        }
                        """, spec -> spec.path("src/test/java/com/acme/customer/ExportTest.java")));
    }

    @Test
    void aPackageOfThatNameKeepsIt() {
        rewriteRun(
                spec -> says(spec, PLACE, "com.acme.customer.application is there already"),
                customer(),
                order(),
                bean(),
                java("package com.acme.customer.application; public class Other {}"));
    }

    @Test
    void aPackageInTwoModulesKeepsIt() {
        rewriteRun(
                spec -> says(spec, PLACE, "several modules have classes in com.acme.customer"),
                customer(),
                order(),
                bean(),
                java(
                        "package com.acme.customer; public class Other {}",
                        spec -> spec.path("two/src/main/java/com/acme/customer/Other.java")));
    }

    @Test
    void aPackageThatIsAnnotatedKeepsIt() {
        rewriteRun(
                spec -> says(spec, PLACE, "annotations in package-info.java say something of com.acme.customer"),
                customer(),
                order(),
                bean(),
                java(
                        "@Deprecated package com.acme.customer;",
                        spec -> spec.path("src/main/java/com/acme/customer/package-info.java")));
    }

    @Test
    void whatIsNoExceptionGoesThoughNamesOfExceptionsAreSent() {
        String export = """
                package %s;

                import com.acme.order.Order;
                import org.springframework.stereotype.Service;

                @Service
                public class Export {
                    public void export(Request request, Order order) {}
                }
                """;
        String request = "package %s; public class Request { com.acme.order.Order order; }";
        String application = "com.acme.customer.application";
        rewriteRun(
                customer(),
                order(),
                java(export.formatted("com.acme.customer"), export.formatted(application)),
                java(request.formatted("com.acme.customer"), request.formatted(application)),
                properties("server.error.include-exception=true"));
    }

    @Test
    void aPlainTypeStaysWhereObjectsAreWrittenWithTheNamesOfTheirClasses() {
        rewriteRun(
                spec -> says(spec, PLACE, "Request may be stored or sent with its full name, by"),
                customer(),
                order(),
                export("@Service public class Export { void run(Request request) {} }"),
                java("package com.acme.customer; public class Request { com.acme.order.Order order; }"),
                properties(
                        "spring.kafka.producer.value-serializer=org.springframework.kafka.support.serializer.JsonSerializer"));
    }
}
