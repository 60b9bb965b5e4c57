package dev.plimsoll.recipes.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openrewrite.java.Assertions.java;
import static org.openrewrite.java.Assertions.srcMainJava;
import static org.openrewrite.java.Assertions.srcTestJava;

import dev.plimsoll.recipes.LeftAlone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

class ListenersTest implements RewriteTest {
    private static final String SHOP = """
            package com.acme;

            import dev.plimsoll.platform.EmitsEvents;
            import jakarta.persistence.Entity;
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

            record Other(Long id) {}

            record Carried<T>(T what) {}

            class Closed extends ApplicationEvent {
                Closed(Object source) {
                    super(source);
                }
            }

            class Opened extends ApplicationEvent {
                Opened(Object source) {
                    super(source);
                }
            }

            class Checkout {
                Orders orders;
                ApplicationEventPublisher publisher;

                void order(Order order) {
                    orders.save(order);
            %s    }
            }
            """;
    private static final String OTHERS = "        publisher.publishEvent(new Other(order.getId()));\n"
            + "        publisher.publishEvent(new Opened(this));\n";

    @Override
    public void defaults(RecipeSpec spec) {
        spec.recipe(new HandMadeEventsToPlatform()).parser(EventGround.parser());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Mail implements ApplicationListener<Closed> { public void onApplicationEvent(Closed event) {} }",
                "abstract class Base<T extends ApplicationEvent> implements ApplicationListener<T> {"
                        + " public void onApplicationEvent(T event) {} } class Mail extends Base<Closed> {}",
                "abstract class Deep<A, T extends ApplicationEvent> implements ApplicationListener<T> {"
                        + " public void onApplicationEvent(T event) {} }"
                        + " abstract class Base<E extends ApplicationEvent> extends Deep<String, E> {}"
                        + " class Mail extends Base<Closed> {}",
                "class Mail<T extends Closed> implements ApplicationListener<T> {"
                        + " public void onApplicationEvent(T event) {} }",
                "class Mail { ApplicationListener<Closed> mail() { return event -> {}; } }",
                "class Mail { void on(Closed event) {} ApplicationListener<Closed> mail() { return this::on; } }",
                "class Mail { Object mail() { return new ApplicationListener<Closed>() {"
                        + " public void onApplicationEvent(Closed event) {} }; } }",
                "class Mail { ApplicationListener<Closed> mail() { return new ApplicationListener<>() {"
                        + " public void onApplicationEvent(Closed event) {} }; } }",
                "abstract class Mail implements ApplicationListener<Closed> {}",
                "class Mail { void add(org.springframework.context.ConfigurableApplicationContext to) {"
                        + " to.addApplicationListener((Closed event) -> {}); } }",
            })
    void aListenerWithATypeHearsThatTypeAlone(String listener) {
        rewriteRun(srcMainJava(
                java(telling("new Closed(this)", OTHERS), telling("new Closed(this)", "")), java(in(listener))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Mail { @EventListener void on(PayloadApplicationEvent<Ordered> event) {} }",
                "class Mail { @EventListener void on(PayloadApplicationEvent<? extends Ordered> event) {} }",
                "class Mail { @EventListener(Ordered.class) void on(Object event) {} }",
                "class Mail implements ApplicationListener<PayloadApplicationEvent<Ordered>> {"
                        + " public void onApplicationEvent(PayloadApplicationEvent<Ordered> event) {} }",
                "abstract class Base<T> implements ApplicationListener<PayloadApplicationEvent<T>> {"
                        + " public void onApplicationEvent(PayloadApplicationEvent<T> event) {} }"
                        + " class Mail extends Base<Ordered> {}",
                "interface Handler<T> { @EventListener void on(T event); }"
                        + " class Mail implements Handler<Ordered> { public void on(Ordered event) {} }",
                "abstract class Handler<T> { @EventListener public void on(T event) {} }"
                        + " class Mail extends Handler<Ordered> {}",
                "abstract class Handler<T> { @EventListener public void on(PayloadApplicationEvent<T> event) {} }"
                        + " class Mail extends Handler<Ordered> {}",
                "abstract class Handler<T> { @EventListener public void on(T event) {} }"
                        + " class Mail { Object mail = new Handler<Ordered>() {}; }"
            })
    void aListenerOfAPayloadHearsThatAlone(String listener) {
        rewriteRun(srcMainJava(
                java(telling("new Ordered(1L)", OTHERS), telling("new Ordered(1L)", "")), java(in(listener))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "class Mail { @EventListener void on(Carried<Order> event) {} }",
                "class Mail { @EventListener void on(PayloadApplicationEvent<Carried<Order>> event) {} }",
                "class Mail { @EventListener void on(PayloadApplicationEvent<Closed> event) {} }",
            })
    void anEventWithATypeVariableIsHeardAsWhateverItCarries(String listener) {
        rewriteRun(srcMainJava(
                java(telling("new Carried<>(order)", OTHERS), telling("new Carried<>(order)", "")),
                java(in(listener))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mail | class Mail implements ApplicationListener<ApplicationEvent> {"
                        + " public void onApplicationEvent(ApplicationEvent event) {} }",
                "Mail | class Mail implements ApplicationListener {"
                        + " public void onApplicationEvent(ApplicationEvent event) {} }",
                "Mail | class Mail<T extends ApplicationEvent> implements ApplicationListener<T> {"
                        + " public void onApplicationEvent(T event) {} }",
                "Mail | abstract class Handler<T> { @EventListener public void on(T event) {} }"
                        + " class Mail<T> extends Handler<T> {}",
                "Mail | abstract class Handler<T> { @EventListener public void on(T event) {} }"
                        + " class Mail extends Handler {}",
                "a lambda in Mail | class Mail { ApplicationListener<PayloadApplicationEvent<Other>> mail() {"
                        + " return event -> {}; } }",
                "a lambda in Mail | class Mail { ApplicationListener<?> mail() { return event -> {}; } }",
                "a lambda in Mail | interface Handler<T> { @EventListener void on(T event); }"
                        + " class Mail { Handler<Other> mail = event -> {}; }",
                "a method reference in Mail | interface Handler<T> { @EventListener void on(T event); }"
                        + " class Mail { void on(Other event) {} Handler<Other> mail = this::on; }",
                "a method reference in Mail | class Mail { void on(Object event) {}"
                        + " ApplicationListener<PayloadApplicationEvent<Other>> mail() { return this::on; } }",
                "forPayload in Mail makes a listener, which | class Mail { ApplicationListener<?> mail ="
                        + " ApplicationListener.forPayload((Other other) -> {}); }",
                "on | class Mail { @EventListener void on(PayloadApplicationEvent<?> event) {} }",
                "on | class Mail { @EventListener void on(PayloadApplicationEvent<? super Other> event) {} }",
                "on | class Mail<T> { @EventListener public void on(T event) {} }",
                "on | abstract class Mail<T> { Object mail() { return new Object() {"
                        + " @EventListener public void on(T event) {} }; } }",
                "on | abstract class Mail { @EventListener public <T> void on(T event) {} }",
            })
    void aListenerWhoseTypeNobodyCanTellKeepsEveryEventAndThatIsSaid(String text) {
        String[] parts = text.split(" \\| ", 2);
        rewriteRun(
                spec -> says(spec, parts[0] + " may hear every event"),
                srcMainJava(java(telling("new Ordered(1L)", "")), java(in(parts[1]))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a listener in MailTest | @org.mockito.Mock ApplicationListener<Closed> listener;",
                "a listener in MailTest | Object listener =" + " org.mockito.Mockito.mock(ApplicationListener.class);",
                "a Handler in MailTest | @org.mockito.Mock Handler<Closed> handler;",
                "a Handler in MailTest | Handler<Closed> handler = org.mockito.Mockito.mock(Handler.class);",
                "ApplicationListener.class in MailTest | Class<?> listener = ApplicationListener.class;"
            })
    void aListenerThatATestMocksMayHearAnything(String text) {
        String[] parts = text.split(" \\| ", 2);
        rewriteRun(
                spec -> says(spec, parts[0] + " may hear every event"),
                srcMainJava(java(telling("new Ordered(1L)", ""))),
                srcTestJava(java(in("interface Handler<T> { @EventListener void on(T event); } class MailTest { "
                        + parts[1] + " }"))));
    }

    private static String telling(String heard, String others) {
        return SHOP.formatted(others + "        publisher.publishEvent(" + heard + ");\n");
    }

    private static String in(String listener) {
        return "package com.acme; import org.springframework.context.*;"
                + " import org.springframework.context.event.EventListener; " + listener;
    }

    private static void says(RecipeSpec spec, String reason) {
        spec.dataTable(LeftAlone.Row.class, left -> assertThat(left)
                .extracting(LeftAlone.Row::reason)
                .containsExactly("publisher.publishEvent(new Ordered(1L)) stays, as " + reason));
    }
}
