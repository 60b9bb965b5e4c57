package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class LayersAreRespectedFixTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new LayersAreRespectedFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aTypeThatOnlyControllersUseStays() {
        rewriteRun(java("""
                package com.acme.order;

                import org.springframework.web.bind.annotation.RestController;

                @RestController
                public class OrderController {
                    public static class Answer {
                        public String text;
                    }

                    public Answer find() {
                        return new Answer();
                    }
                }
                """), java("""
                package com.acme.order;

                import org.springframework.web.bind.annotation.RestController;

                @RestController
                public class OtherController {
                    private final OrderController.Answer answer = new OrderController.Answer();
                }
                """), java("""
                package com.acme.order;

                public class Printer {
                    private final OrderController.Answer answer = new OrderController.Answer();
                }
                """));
    }

    @Test
    void whatServicesAndEntitiesUseGetsAFileOfItsOwn() {
        rewriteRun(
                java("""
                        package com.acme.order;

                        import java.util.List;
                        import java.util.UUID;
                        import javax.validation.constraints.NotBlank;
                        import org.springframework.beans.factory.annotation.Autowired;
                        import org.springframework.web.bind.annotation.RequestBody;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderController {

                            @Autowired
                            private OrderService orderService;

                            public UUID place(@RequestBody PlaceOrderRequest request) {
                                return orderService.place(request);
                            }

                            /** What is ordered. */
                            public static class PlaceOrderRequest {

                                public UUID customerId;

                                @NotBlank
                                public String text = ""\"
                                    two
                                      lines
                                    ""\";

                                public List<OrderController.OrderLineRequest> lines;
                            }

                            static final class OrderLineRequest {

                                public String sku;
                            }

                            public record Answer(String text) {}
                        }
                        """, """
                        package com.acme.order;

                        import java.util.UUID;
                        import org.springframework.beans.factory.annotation.Autowired;
                        import org.springframework.web.bind.annotation.RequestBody;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderController {

                            @Autowired
                            private OrderService orderService;

                            public UUID place(@RequestBody PlaceOrderRequest request) {
                                return orderService.place(request);
                            }

                            public record Answer(String text) {}
                        }
                        """),
                java("""
                        package com.acme.order;

                        import java.util.UUID;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class OrderService {
                            public UUID place(OrderController.PlaceOrderRequest request) {
                                for (OrderController.OrderLineRequest line : request.lines) {
                                    System.out.println(line.sku);
                                }
                                return request.customerId;
                            }
                        }
                        """, """
                        package com.acme.order;

                        import java.util.UUID;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class OrderService {
                            public UUID place(PlaceOrderRequest request) {
                                for (OrderLineRequest line : request.lines) {
                                    System.out.println(line.sku);
                                }
                                return request.customerId;
                            }
                        }
                        """),
                java("""
                        package com.acme.order;

                        class OrderServiceTest {
                            private final OrderController.PlaceOrderRequest request = new OrderController.PlaceOrderRequest();
                        }
                        """, """
                        package com.acme.order;

                        class OrderServiceTest {
                            private final PlaceOrderRequest request = new PlaceOrderRequest();
                        }
                        """, spec -> spec.path("src/test/java/com/acme/order/OrderServiceTest.java")),
                text(null, """
                        package com.acme.order;

                        import java.util.List;
                        import java.util.UUID;
                        import javax.validation.constraints.NotBlank;

                        /** What is ordered. */
                        public class PlaceOrderRequest {

                            public UUID customerId;

                            @NotBlank
                            public String text = ""\"
                                two
                                  lines
                                ""\";

                            public List<OrderLineRequest> lines;
                        }
                        """, spec -> spec.path("com/acme/order/PlaceOrderRequest.java")),
                text(null, """
                        package com.acme.order;

                        final class OrderLineRequest {

                            public String sku;
                        }
                        """, spec -> spec.path("com/acme/order/OrderLineRequest.java")));
    }

    @Test
    void aTypeOfARepositoryOfTheSamePackageNeedsNoImport() {
        rewriteRun(java("""
                        package com.acme.order;

                        import com.fasterxml.jackson.annotation.JsonAutoDetect;
                        import org.springframework.stereotype.Controller;

                        @Controller
                        class OrderController {
                            private final String name = "orders";

                            @JsonAutoDetect
                            static class Filter {
                                private String name;
                            }

                            /** Who is asked. */
                            String name() {
                                return name;
                            }
                        }
                        """, """
                        package com.acme.order;

                        import org.springframework.stereotype.Controller;

                        @Controller
                        class OrderController {
                            private final String name = "orders";

                            /** Who is asked. */
                            String name() {
                                return name;
                            }
                        }
                        """), java("""
                        package com.acme.order;

                        import com.acme.order.OrderController.Filter;
                        import org.springframework.data.jpa.repository.JpaRepository;

                        /** Finds by a {@link OrderController.Filter}. */
                        interface OrderRepository extends JpaRepository<Order, Long> {
                            Order findBy(Filter filter);
                        }

                        class Order {}
                        """, """
                        package com.acme.order;

                        import org.springframework.data.jpa.repository.JpaRepository;

                        /** Finds by a {@link Filter}. */
                        interface OrderRepository extends JpaRepository<Order, Long> {
                            Order findBy(Filter filter);
                        }

                        class Order {}
                        """), text(null, """
                        package com.acme.order;

                        import com.fasterxml.jackson.annotation.JsonAutoDetect;

                        @JsonAutoDetect
                        class Filter {
                            private String name;
                        }
                        """, spec -> spec.path("com/acme/order/Filter.java")));
    }
}
