package dev.plimsoll.recipes.structure;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.test.SourceSpecs.text;

import dev.plimsoll.recipes.Ground;
import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class NestedTypesOfOtherPackagesTest implements RewriteTest {
    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new LayersAreRespectedFix()).parser(Ground.BOOT_2_7.parser());
    }

    @Test
    void aServiceOfAnotherPackageImportsIt() {
        rewriteRun(
                java("""
                        package com.acme.web;

                        import com.acme.service.Orders;
                        import java.util.List;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderResource {
                            public enum Status {
                                OPEN,
                                DONE
                            }

                            public static class NotThere extends RuntimeException {
                                private final Status status = Status.OPEN;

                                public NotThere(String text) {
                                    super(text);
                                }

                                public boolean isOpen() {
                                    switch (status) {
                                        case OPEN:
                                            return true;
                                        default:
                                            return getMessage() == null;
                                    }
                                }
                            }

                            List<Status> all() {
                                return new Orders().all();
                            }
                        }
                        """, """
                        package com.acme.web;

                        import com.acme.service.Orders;
                        import java.util.List;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderResource {
                            List<Status> all() {
                                return new Orders().all();
                            }
                        }
                        """),
                java("""
                        package com.acme.service;

                        import com.acme.web.OrderResource.NotThere;
                        import com.acme.web.OrderResource.Status;
                        import java.util.List;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Orders {
                            public List<Status> all() {
                                throw new NotThere("none");
                            }
                        }
                        """, """
                        package com.acme.service;

                        import com.acme.web.NotThere;
                        import com.acme.web.Status;

                        import java.util.List;
                        import org.springframework.stereotype.Service;

                        @Service
                        public class Orders {
                            public List<Status> all() {
                                throw new NotThere("none");
                            }
                        }
                        """),
                java("""
                        package com.acme.service;

                        import com.acme.web.OrderResource;
                        import javax.persistence.Entity;

                        @Entity
                        public class Order {
                            private OrderResource.Status status = OrderResource.Status.OPEN;

                            boolean isOpen() {
                                return status == com.acme.web.OrderResource.Status.OPEN;
                            }
                        }
                        """, """
                        package com.acme.service;

                        import com.acme.web.Status;

                        import javax.persistence.Entity;

                        @Entity
                        public class Order {
                            private Status status = Status.OPEN;

                            boolean isOpen() {
                                return status == Status.OPEN;
                            }
                        }
                        """),
                text(null, """
                        package com.acme.web;

                        public enum Status {
                            OPEN,
                            DONE
                        }
                        """, spec -> spec.path("com/acme/web/Status.java")),
                text(null, """
                        package com.acme.web;

                        public class NotThere extends RuntimeException {
                            private final Status status = Status.OPEN;

                            public NotThere(String text) {
                                super(text);
                            }

                            public boolean isOpen() {
                                switch (status) {
                                    case OPEN:
                                        return true;
                                    default:
                                        return getMessage() == null;
                                }
                            }
                        }
                        """, spec -> spec.path("com/acme/web/NotThere.java")));
    }

    @Test
    void typesThatLeaveControllersOfDifferentPackagesFindEachOther() {
        rewriteRun(
                java("""
                        package com.acme.stock;

                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class StockController {
                            public enum Unit {
                                PIECE,
                                BOX
                            }
                        }
                        """, """
                        package com.acme.stock;

                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class StockController {
                        }
                        """),
                java("""
                        package com.acme.order;

                        import static com.acme.stock.StockController.Unit.BOX;

                        import com.acme.stock.StockController;
                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderController {
                            public record Line(String sku, StockController.Unit unit) {
                                boolean isHeavy() {
                                    return unit == BOX;
                                }
                            }
                        }
                        """, """
                        package com.acme.order;

                        import org.springframework.web.bind.annotation.RestController;

                        @RestController
                        public class OrderController {
                        }
                        """),
                java("""
                        package com.acme.order;

                        import com.acme.stock.StockController;
                        import org.springframework.stereotype.Service;

                        @Service
                        class OrderService {
                            StockController.Unit unit(OrderController.Line line) {
                                return line.unit();
                            }
                        }
                        """, """
                        package com.acme.order;

                        import com.acme.stock.Unit;
                        import org.springframework.stereotype.Service;

                        @Service
                        class OrderService {
                            Unit unit(Line line) {
                                return line.unit();
                            }
                        }
                        """),
                text(null, """
                        package com.acme.stock;

                        public enum Unit {
                            PIECE,
                            BOX
                        }
                        """, spec -> spec.path("com/acme/stock/Unit.java")),
                text(null, """
                        package com.acme.order;

                        import static com.acme.stock.Unit.BOX;
                        import com.acme.stock.Unit;

                        public record Line(String sku, Unit unit) {
                            boolean isHeavy() {
                                return unit == BOX;
                            }
                        }
                        """, spec -> spec.path("com/acme/order/Line.java")));
    }
}
