package dev.plimsoll.recipes.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcTestJava;

import dev.plimsoll.recipes.LeftAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;
import org.openrewrite.test.SourceSpecs;

class HandMadeEventsToPlatformTest implements RewriteTest {
    private static final String ORDER = """
            package com.acme;

            import dev.plimsoll.platform.EmitsEvents;
            import jakarta.persistence.Entity;
            import org.springframework.data.repository.CrudRepository;

            @Entity
            @EmitsEvents
            class Order {
                Long getId() {
                    return 1L;
                }
            }

            interface Orders extends CrudRepository<Order, Long> {}

            record Ordered(Long id) {}
            """;
    private static final String SERVICE = """
            package com.acme;

            import org.springframework.context.ApplicationEventPublisher;

            class Checkout {
                private final Orders orders;
                private final ApplicationEventPublisher publisher;

                Checkout(Orders orders, ApplicationEventPublisher publisher) {
                    this.orders = orders;
                    this.publisher = publisher;
                }

                void order(Order order) {
                    orders.save(order);
                    publisher.publishEvent(new Ordered(order.getId()));
                }
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new HandMadeEventsToPlatform()).parser(EventGround.parser());
    }

    @Test
    void anEventThatNobodyHearsGoesWhereThePlatformTellsTheSame() {
        rewriteRun(main(
                java(ORDER),
                java(SERVICE, SERVICE.replace("        publisher.publishEvent(new Ordered(order.getId()));\n", ""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import com.acme.told.Kept;|new Kept(1L)", "import com.acme.told.All;|new All.Kept(1L)"})
    void theImportOfAnEventThatIsGoneGoes(String text) {
        String[] parts = text.split("\\|");
        String before = SERVICE.replace("new Ordered(order.getId())", parts[1])
                .replace("import org", parts[0] + "\nimport org");
        String after = SERVICE.replace("        publisher.publishEvent(new Ordered(order.getId()));\n", "");
        rewriteRun(main(
                java("package com.acme.told; public record Kept(long id) {}"),
                java("package com.acme.told; public class All { public record Kept(long id) {} }"),
                java(ORDER),
                java(before, after)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@EventListener void on(Ordered event) {}",
                "@EventListener void on(Object event) {}",
                "@EventListener(Ordered.class) void on() {}",
                "@org.springframework.transaction.event.TransactionalEventListener void on(Ordered event) {}",
                "@EventListener void on(org.springframework.context.PayloadApplicationEvent<Ordered> event) {}"
            })
    void anEventThatIsHeardStays(String listener) {
        rewriteRun(main(java(ORDER), java(SERVICE), java("""
                package com.acme;

                import org.springframework.context.event.EventListener;

                class Mail {
                    %s
                }
                """.formatted(listener))));
    }

    @Test
    void anEventThatATestAsksForStays() {
        rewriteRun(main(java(ORDER), java(SERVICE)), srcTestJava(java("""
                package com.acme;

                import org.springframework.test.context.event.ApplicationEvents;

                class CheckoutTest {
                    ApplicationEvents events;
                }
                """)));
    }

    @Test
    void anEventOfAnEntityThatThePlatformDoesNotTellStays() {
        rewriteRun(main(
                java(ORDER.replace("@EmitsEvents\n", "").replace("import dev.plimsoll.platform.EmitsEvents;\n", "")),
                java(SERVICE)));
    }

    @Test
    void anEventThatIsNotRightAfterTheWriteStays() {
        rewriteRun(main(
                java(ORDER), java(SERVICE.replace("orders.save(order);", "if (order != null) orders.save(order);"))));
    }

    @Test
    void anEventThatIsMadeByMoreThanGettersStays() {
        rewriteRun(main(
                java(ORDER),
                java(SERVICE.replace("new Ordered(order.getId())", "new Ordered(orders.save(order).getId())"))));
    }

    @Test
    void whatAnEventOfAnotherRepositoryMayBeHeardByNobodyKnows() {
        rewriteRun(main(
                java(ORDER),
                java(SERVICE.replace("new Ordered(order.getId())", "new java.util.concurrent.atomic.AtomicLong()"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.kafka.core.KafkaTemplate<String, Order> | send(\"orders\", order) | Kafka",
                "org.springframework.amqp.rabbit.core.RabbitTemplate | convertAndSend(\"orders\", order) | RabbitMQ",
                "org.springframework.cloud.stream.function.StreamBridge | send(\"orders-out-0\", order) | Spring Cloud Stream"
            })
    void whatIsSentToABrokerStaysAndIsListed(String text) {
        String[] parts = text.split(" \\| ");
        rewriteRun(
                spec -> says(
                        spec,
                        "order sends by " + parts[2] + ", and who reads that depends on its place and form; the"
                                + " platform tells Order too, so drop it once all who read it read that"),
                main(java(ORDER), java("""
                        package com.acme;

                        class Checkout {
                            private Orders orders;
                            private %s broker;

                            void order(Order order) {
                                orders.save(order);
                                broker.%s;
                            }
                        }
                        """.formatted(parts[0], parts[1]))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.kafka.annotation.KafkaListener(topics = \"orders\") | Kafka, orders",
                "org.springframework.amqp.rabbit.annotation.RabbitListener(queues = \"orders\") | RabbitMQ, orders"
            })
    void whatIsReadFromABrokerStaysAndIsListed(String text) {
        String[] parts = text.split(" \\| ");
        rewriteRun(
                spec -> says(
                        spec, "on reads from " + parts[1] + ": it goes on until who sends that tells domain events"),
                main(java("""
                        package com.acme;

                        class Mail {
                            @%s
                            void on(String order) {}
                        }
                        """.formatted(parts[0]))));
    }

    private static SourceSpecs main(SourceSpecs... sources) {
        return srcMainJava(sources);
    }

    private static void says(RecipeSpec spec, String reason) {
        spec.dataTable(
                LeftAlone.Row.class,
                left -> assertThat(left).extracting(LeftAlone.Row::reason).containsExactly(reason));
    }
}
