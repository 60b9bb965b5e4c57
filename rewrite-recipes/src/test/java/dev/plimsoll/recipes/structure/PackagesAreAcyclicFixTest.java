package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;

import dev.plimsoll.recipes.Ground;
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
                        """, spec -> spec.path("src/main/java/com/acme/customer/GdprController.java").afterRecipe(unit -> org.assertj.core.api.Assertions.assertThat(unit.getSourcePath().toString()).isEqualTo("src/main/java/com/acme/customer/application/GdprController.java"))),
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
}
