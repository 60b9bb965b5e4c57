package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;

import org.openrewrite.test.SourceSpecs;

/** Two packages that use each other, by a bean that could leave. */
final class CircleGround {
    private CircleGround() {}

    static SourceSpecs literal(String text) {
        return java("""
                package com.acme;

                public class Texts {
                    public static final String TEXT = "%s";
                }
                """.formatted(text));
    }

    static SourceSpecs bean() {
        return export("@Service public class Export { private Order order; }");
    }

    static SourceSpecs export(String code) {
        return java("""
                package com.acme.customer;

                import com.acme.order.Order;
                import org.springframework.core.io.ClassPathResource;
                import org.springframework.stereotype.Repository;
                import org.springframework.stereotype.Service;

                %s
                """.formatted(code));
    }

    static SourceSpecs customer() {
        return java("package com.acme.customer; public class Customer {}");
    }

    static SourceSpecs order() {
        return java("""
                package com.acme.order;

                import com.acme.customer.Customer;

                public class Order {
                    private Customer customer;
                }
                """);
    }
}
