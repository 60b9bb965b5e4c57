package dev.plimsoll.recipes.structure;

import static dev.plimsoll.recipes.structure.CircleGround.customer;
import static dev.plimsoll.recipes.structure.CircleGround.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class PackagesAreAcyclicFixTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new PackagesAreAcyclicFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void whatUsesTheOthersLeavesWithWhatUsesItAndNothingElse() {
        rewriteRun(
                java("""
                        package com.acme.customer;

                        public class Customer {
                            public String name;
                        }
                        """),
                java("""
                        package com.acme.customer;

                        import com.acme.order.Order;
                        import com.acme.order.OrderRepository;
                        import org.springframework.web.bind.annotation.RestController;

                        /** Answers with a {@link Customer}. */
                        @RestController
                        public class GdprController {
                            private OrderRepository orders;

                            public String export(Customer customer) {
                                for (Order order : orders.of(customer)) {
                                    return customer.name + order.number;
                                }
                                return "";
                            }
                        }
                        """, """
                        package com.acme.customer.application;

                        import com.acme.customer.Customer;
                        import com.acme.order.Order;
                        import com.acme.order.OrderRepository;
                        import org.springframework.web.bind.annotation.RestController;

                        /** Answers with a {@link Customer}. */
                        @RestController
                        public class GdprController {
                            private OrderRepository orders;

                            public String export(Customer customer) {
                                for (Order order : orders.of(customer)) {
                                    return customer.name + order.number;
                                }
                                return "";
                            }
                        }
                        """, spec -> spec.path("src/main/java/com/acme/customer/GdprController.java")
                        .afterRecipe(unit -> assertThat(unit.getSourcePath())
                                .isEqualTo(
                                        Path.of("src/main/java/com/acme/customer/application/GdprController.java")))),
                java("""
                        package com.acme.order;

                        import com.acme.customer.Customer;

                        public class Order {
                            public Customer customer;
                            public String number;
                        }
                        """),
                java("""
                        package com.acme.order;

                        import com.acme.customer.Customer;
                        import java.util.List;

                        public interface OrderRepository {
                            List<Order> of(Customer customer);
                        }
                        """),
                java("""
                        package com.acme.order;

                        import com.acme.payment.PaymentService;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class OrderService {
                            private OrderRepository orders;
                            private PaymentService payments;

                            public Order place(Order order) {
                                payments.charge(order);
                                return order;
                            }
                        }
                        """, """
                        package com.acme.order.application;

                        import com.acme.order.Order;
                        import com.acme.order.OrderRepository;
                        import com.acme.payment.PaymentService;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class OrderService {
                            private OrderRepository orders;
                            private PaymentService payments;

                            public Order place(Order order) {
                                payments.charge(order);
                                return order;
                            }
                        }
                        """),
                java("""
                        package com.acme.order;

                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderController {
                            private OrderService service;

                            public Order place(Order order) {
                                return service.place(order);
                            }
                        }
                        """, """
                        package com.acme.order.application;

                        import com.acme.order.Order;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderController {
                            private OrderService service;

                            public Order place(Order order) {
                                return service.place(order);
                            }
                        }
                        """),
                java("""
                        package com.acme.payment;

                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class PaymentService {
                            public void charge(Order order) {}
                        }
                        """),
                java("""
                        package com.acme.order;

                        class OrderServiceTest {
                            private OrderService service;
                            private Order order;
                        }
                        """, """
                        package com.acme.order;

                        import com.acme.order.application.OrderService;

                        class OrderServiceTest {
                            private OrderService service;
                            private Order order;
                        }
                        """, spec -> spec.path("src/test/java/com/acme/order/OrderServiceTest.java")));
    }

    @Test
    void anInterfaceAndARequestGoWithTheBeanThatAloneUsesThem() {
        rewriteRun(customer(), order(), java("""
                        package com.acme.customer;

                        import com.acme.order.Order;

                        public interface Export {
                            String of(Customer customer, ExportRequest request);

                            /** What is asked for. */
                            class ExportRequest {
                                public Order order;
                            }
                        }
                        """, """
                        package com.acme.customer.application;

                        import com.acme.customer.Customer;
                        import com.acme.order.Order;

                        public interface Export {
                            String of(Customer customer, ExportRequest request);

                            /** What is asked for. */
                            class ExportRequest {
                                public Order order;
                            }
                        }
                        """), java("""
                        package com.acme.customer;

                        import static com.acme.customer.Names.nameOf;

                        import com.acme.customer.Export.ExportRequest;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class ExportService implements Export {
                            @Override
                            public String of(Customer customer, ExportRequest request) {
                                return nameOf(customer) + com.acme.customer.Names.NONE + Names.NONE;
                            }
                        }
                        """, """
                        package com.acme.customer.application;

                        import static com.acme.customer.Names.nameOf;

                        import com.acme.customer.Customer;
                        import com.acme.customer.Names;
                        import com.acme.customer.application.Export.ExportRequest;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class ExportService implements Export {
                            @Override
                            public String of(Customer customer, ExportRequest request) {
                                return nameOf(customer) + Names.NONE + Names.NONE;
                            }
                        }
                        """), java("""
                        package com.acme.customer;

                        public class Names {
                            public static final String NONE = "";

                            public static String nameOf(Customer customer) {
                                return NONE;
                            }
                        }
                        """));
    }

    @Test
    void eachModuleIsLookedAtByItself() {
        rewriteRun(
                java(
                        "package com.acme.customer; public class Customer {}",
                        spec -> spec.path("one/src/main/java/com/acme/customer/Customer.java")),
                java("""
                        package com.acme.customer;

                        import com.acme.order.Order;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Export {
                            private Order order;
                        }
                        """, spec -> spec.path("one/src/main/java/com/acme/customer/Export.java")),
                java("""
                        package com.acme.order;

                        import com.acme.customer.Customer;

                        public class Order {
                            private Customer customer;
                        }
                        """, spec -> spec.path("two/src/main/java/com/acme/order/Order.java")));
    }
}
