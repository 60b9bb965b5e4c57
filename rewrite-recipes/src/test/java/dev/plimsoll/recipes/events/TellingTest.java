package dev.plimsoll.recipes.events;

import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class TellingTest implements RewriteTest {
    private static final String SHOP = """
            package com.acme;

            import dev.plimsoll.platform.EmitsEvents;
            import jakarta.persistence.Entity;
            import org.slf4j.Logger;
            import org.springframework.context.ApplicationEvent;
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

            class Closed extends ApplicationEvent {
                private final Long id;

                Closed(Object source, Long id) {
                    super(source);
                    this.id = id;
                }
            }

            class Counted {
                static int all;

                Counted(Long id) {
                    all++;
                }
            }

            class Checkout {
                Orders orders;
                Logger log;
                Own own;
                boolean isQuiet;
                ApplicationEventPublisher publisher;

                void order(Order order) {
            %s    }
            }

            interface Own {
                void publishEvent(Object event);
            }
            """;

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new HandMadeEventsToPlatform()).parser(EventGround.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "publisher.publishEvent(new Closed(this, order.getId()));",
                "this.publisher.publishEvent(new Ordered(1L));",
                "Ordered event = new Ordered(order.getId());|publisher.publishEvent(event);",
                "Ordered event = new Ordered(order.getId());|// tells|publisher.publishEvent(event);",
                "if (!isQuiet) {|    publisher.publishEvent(new Ordered(order.getId()));|}",
                "if (order.getId() != null && (isQuiet)) {|    Ordered event = new Ordered(1L);|"
                        + "    publisher.publishEvent(event);|}",
                "// tells who cares|publisher.publishEvent(new Ordered(order.getId()));",
                "publisher.publishEvent(new Ordered(1L));|publisher.publishEvent(new Ordered(2L));"
            })
    void whatNobodyHearsGoes(String telling) {
        rewriteRun(srcMainJava(java(
                shop("orders.save(order);|" + telling + "|log.info(\"kept\");"),
                shop("orders.save(order);|log.info(\"kept\");"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log.info(\"kept {}\", order.getId());",
                "Ordered event = new Ordered(1L);|log.info(\"kept {}\", event);"
            })
    void whatIsLoggedOrMadeInBetweenStays(String between) {
        rewriteRun(srcMainJava(java(
                shop("orders.save(order);|" + between + "|publisher.publishEvent(new Ordered(1L));"),
                shop("orders.save(order);|" + between))));
    }

    @Test
    void anEventThatSomethingElseReadsIsOnlyNotPublished() {
        String event = "orders.save(order);|Ordered event = new Ordered(order.getId());|";
        rewriteRun(srcMainJava(java(
                shop(event + "publisher.publishEvent(event);|log.info(\"kept {}\", event);"),
                shop(event + "log.info(\"kept {}\", event);"))));
    }

    @Test
    void whatElseIsDoneUnderAConditionStays() {
        String before = "orders.save(order);|if (isQuiet) {|    ";
        rewriteRun(srcMainJava(java(
                shop(before + "publisher.publishEvent(new Ordered(1L));|    log.info(\"kept\");|}"),
                shop(before + "log.info(\"kept\");|}"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ordered event = new Ordered(1L);|event = new Ordered(2L);|publisher.publishEvent(event);",
                "Ordered event = null;|publisher.publishEvent(event);",
                "if (orders.count() > 0) {|    publisher.publishEvent(new Ordered(1L));|}",
                "if (isQuiet) {|    publisher.publishEvent(new Ordered(1L));|} else {|    log.info(\"\");|}",
                "if (isQuiet) {|}",
                "Counted counted = new Counted(1L);|publisher.publishEvent(new Ordered(order.getId()));",
                "Ordered event = new Ordered(order.getId()), more = null;|publisher.publishEvent(event);",
                "Ordered event = new Ordered(orders.save(order).getId());|publisher.publishEvent(event);",
                "publisher.publishEvent(new Counted(order.getId()));",
                "own.publishEvent(new Ordered(order.getId()));",
                "order.getId();|publisher.publishEvent(new Ordered(order.getId()));"
            })
    void whatDoesMoreThanTellingStays(String telling) {
        rewriteRun(srcMainJava(java(shop("orders.save(order);|" + telling))));
    }

    @Test
    void whatIsToldFromNowOnIsNotToldByHandInTheSameRun() {
        String untold = shop("orders.save(order);|publisher.publishEvent(new Ordered(1L));")
                .replace("@EmitsEvents\n", "")
                .replace("import dev.plimsoll.platform.EmitsEvents;\n", "");
        String told = shop("orders.save(order);").replace("@Entity\n@EmitsEvents", "@EmitsEvents\n@Entity");
        String cleaner = "package com.acme; class Cleaner { Orders orders; void clean(Order order) {"
                + " orders.delete(order); } }";
        rewriteRun(
                spec -> spec.recipes(new WritesAreTold(), new HandMadeEventsToPlatform())
                        .expectedCyclesThatMakeChanges(2),
                srcMainJava(java(untold, told), java(cleaner)));
    }

    private static String shop(String statements) {
        return SHOP.formatted("        " + statements.replace("|", "\n        ") + "\n");
    }
}
