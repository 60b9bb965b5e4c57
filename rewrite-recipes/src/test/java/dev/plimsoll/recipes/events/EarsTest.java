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

class EarsTest implements RewriteTest {
    private static final String SHOP = """
            package com.acme;

            import dev.plimsoll.platform.EmitsEvents;
            import jakarta.persistence.Entity;
            import org.springframework.context.ApplicationEventPublisher;
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

            record Other(Long id) {}

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
    private static final String STAYS = "publisher.publishEvent(new Ordered(order.getId())) stays, as ";

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new HandMadeEventsToPlatform()).parser(EventGround.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Mine public void on(Ordered event) {}",
                "@Deep public void on(Ordered event) {}",
                "public @EventListener void on(Ordered event) {}",
            })
    void aListenerByAnAnnotationOfItsOwnIsAnEar(String listener) {
        rewriteRun(srcMainJava(java(SHOP), java(listening(listener))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@OfSome public void on() {}",
                "@EventListener void on(Object event) {}",
                "@EventListener void on(java.io.Serializable event) {}",
                "@EventListener void on(java.util.EventObject event) {}",
                "@EventListener void on(org.springframework.context.ApplicationEvent event) {}",
                "@EventListener <T> void on(T event) {}",
            })
    void aListenerOfAnythingKeepsEveryEventAndThatIsSaid(String listener) {
        rewriteRun(
                spec -> says(spec, STAYS + "on may hear every event"),
                srcMainJava(java(SHOP), java(listening(listener))));
    }

    @Test
    void aListenerOfATypeVariableWithABoundHearsTheBound() {
        rewriteRun(srcMainJava(
                java(SHOP, without()), java(listening("@EventListener <T extends Other> void on(T event) {}"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Deprecated class Own implements org.springframework.context.ApplicationEventPublisher {"
                        + " public void publishEvent(Object event) {} }",
                "class Own extends org.springframework.context.event.SimpleApplicationEventMulticaster {}"
            })
    void aPublisherOfItsOwnIsGivenEveryEvent(String own) {
        rewriteRun(
                spec -> says(spec, STAYS + "Own may be given every event to publish"),
                srcMainJava(java(SHOP), java("package com.acme; " + own)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a lambda | org.springframework.context.ApplicationEventPublisher own = event -> {};",
                "a method reference | org.springframework.context.ApplicationEventPublisher own = System.out::println;",
                "a class without a name | Object own = new org.springframework.context.ApplicationEventPublisher() {"
                        + " public void publishEvent(Object event) {} };",
            })
    void aPublisherWithoutANameIsGivenEveryEvent(String text) {
        String[] parts = text.split(" \\| ");
        rewriteRun(
                spec -> says(spec, STAYS + parts[0] + " in Own may be given every event to publish"),
                srcMainJava(java(SHOP), java("package com.acme; class Own { " + parts[1] + " }")));
    }

    @Test
    void whatOnlyAClassOfItsOwnPublishesStays() {
        String own = SHOP.replace("ApplicationEventPublisher publisher", "Bus publisher")
                .replace("import org.springframework.context.ApplicationEventPublisher;\n", "");
        rewriteRun(srcMainJava(
                java("package com.acme; class Bus implements org.springframework.context.ApplicationEventPublisher {"
                        + " public void publishEvent(Object event) {} }"),
                java(own)));
    }

    @Test
    void anAspectThatNamesThePublisherKeepsEveryEvent() {
        rewriteRun(
                spec -> says(spec, STAYS + "a text in Watch names what publishes events"),
                srcMainJava(
                        java(SHOP),
                        java("package com.acme; class Watch { String cut = \"execution(* *.publishEvent(..))\"; }")));
    }

    @Test
    void anEventWithAnAnnotationMayBeSentOnByIt() {
        rewriteRun(srcMainJava(
                java("package com.acme; @interface Sent {}"),
                java(SHOP.replace("record Ordered", "@Sent\nrecord Ordered"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.context.ApplicationEventPublisher events ="
                        + " org.mockito.Mockito.mock(org.springframework.context.ApplicationEventPublisher.class);"
                        + " | CheckoutTest.java has a publisher, and may ask what was published",
                "@org.mockito.Mock org.springframework.context.ApplicationEventPublisher events;"
                        + " | CheckoutTest.java has a publisher, and may ask what was published",
                "void asks(org.springframework.context.ApplicationContext all) {"
                        + " org.mockito.Mockito.verify(all).publishEvent(new Object()); }"
                        + " | CheckoutTest asks what was published",
                "Checkout checkout = new Checkout(null, new java.util.ArrayList<Object>()::add);"
                        + " | a method reference in CheckoutTest may be given every event to publish",
                "Checkout checkout = new Checkout(null, event -> {});"
                        + " | a lambda in CheckoutTest may be given every event to publish"
            })
    void whatATestMayHearStaysAndThatIsSaid(String text) {
        String[] parts = text.split(" \\| ");
        rewriteRun(
                spec -> says(spec, STAYS + parts[1]),
                srcMainJava(java(SHOP)),
                srcTestJava(java("package com.acme; class CheckoutTest { Checkout tested; " + parts[0] + " }")));
    }

    @Test
    void aTestThatOnlyPublishesIsNoEar() {
        rewriteRun(srcMainJava(java(SHOP, without())), srcTestJava(java("""
                        package com.acme;

                        import org.springframework.context.ApplicationContext;

                        class CheckoutTest {
                            void tells(ApplicationContext context) {
                                context.publishEvent(new Other(1L));
                            }
                        }
                        """)));
    }

    private static String without() {
        return SHOP.replace("        publisher.publishEvent(new Ordered(order.getId()));\n", "");
    }

    private static String listening(String method) {
        return """
                package com.acme;

                import org.springframework.context.event.EventListener;

                @EventListener
                @interface Mine {}

                @Mine
                @interface Deep {}

                @EventListener(Ordered.class)
                @interface OfSome {}

                class Mail {
                    %s
                }
                """.formatted(method);
    }

    private static void says(RecipeSpec spec, String reason) {
        spec.dataTable(
                LeftAlone.Row.class,
                left -> assertThat(left).extracting(LeftAlone.Row::reason).containsExactly(reason));
    }
}
