package dev.plimsoll.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteEmitsDomainEventFixTest {
    private static final String FILE = "src/main/java/a/Order.java";
    private static final String ORDER = """
            package a;

            import jakarta.persistence.*;

            @Entity
            %s {
                @Id Long id;
            }
            """;
    private static final String SERVICE = """
            package a;

            import org.springframework.data.repository.CrudRepository;

            interface Base<T> extends CrudRepository<T, Long> {}

            interface Orders extends Base<Order> {}

            interface KafkaTemplate { void send(String text); }

            class OrderService {
                Orders orders;
                KafkaTemplate kafka;

                void work(Order order) { %s }
            }
            """;
    private static final String POM = """
            <project>
              <modelVersion>4.0.0</modelVersion>
              <groupId>com.acme</groupId>
              <artifactId>order</artifactId>
              <version>1</version>
            </project>
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@dev.plimsoll.platform.EmitsEvents class Order",
                "@EntityListeners(Listener.class) class Order",
                "class Order extends org.springframework.data.domain.AbstractAggregateRoot<Order>",
                "class Order extends Told",
                "@org.hibernate.annotations.Immutable class Order"
            })
    void whatTellsByItselfIsLeftAsItIs(String type) {
        Map<String, String> files = with(shop(type, "orders.save(order);"), "src/main/java/a/Listener.java", """
                        package a;

                        class Listener {
                            @jakarta.persistence.PostUpdate
                            void tell(Object entity) {}
                        }

                        @dev.plimsoll.platform.EmitsEvents
                        class Told {}
                        """);

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.findAll();",
                "order.hashCode();",
                "orders.save(order); kafka.send(\"saved\");",
                "orders.save(order); java.util.List.of(\"saved\").forEach(kafka::send);",
                "java.util.function.LongFunction<Object> later = orders::findById;"
            })
    void whatIsReadOrPublishedByHandIsLeftAsItIs(String body) {
        Map<String, String> files = shop("class Order", body);

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @Test
    void whatHandsItsEventsToAPublisherIsLeftAsItIs() {
        Map<String, String> files = with(shop("class Order", "orders.save(order);"), FILE, """
                        package a;

                        import jakarta.persistence.*;

                        interface OrderEventsPublisher { void closed(Long id); }

                        @Entity
                        class Order {
                            @Id Long id;

                            void close(OrderEventsPublisher publisher) { publisher.closed(id); }
                        }
                        """);

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @Test
    void whatIsWrittenBecauseOfAnEventIsLeftAsItIs() {
        Map<String, String> files =
                with(Map.of(FILE, ORDER.formatted("class Order")), "src/main/java/a/Desk.java", """
                        package a;

                        import org.springframework.context.event.EventListener;

                        interface Orders extends org.springframework.data.repository.CrudRepository<Order, Long> {}

                        @EventListener
                        @interface OnEvent {}

                        class Desk {
                            Orders orders;

                            @OnEvent
                            void handle(Order order) { orders.save(order); }

                            @EventListener
                            void close(Order order) { orders.delete(order); }
                        }
                        """);

        assertThat(work(files)).isEqualTo(new Workshop.Work(files, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders.save(order);", "java.util.List.of(order).forEach(orders::save);"})
    void whatIsWrittenIsAnnotatedOnce(String body) {
        Map<String, String> once = work(shop("class Order", body)).files();

        assertThat(once).containsEntry(FILE, """
                package a;

                import dev.plimsoll.platform.EmitsEvents;
                import jakarta.persistence.*;

                @EmitsEvents
                @Entity
                class Order {
                    @Id Long id;
                }
                """);
        assertThat(work(once)).isEqualTo(new Workshop.Work(once, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@Entity @Table(name = \"orders\") class Order {}",
                "@Entity class Order {}",
                "/** What is ordered. */\n@Table(\n    name = \"orders\"\n)\n@Entity\npublic class Order {}",
                "// Kept\n@Entity\nclass Order {}",
                "public @Entity class Order {}",
            })
    void whatStandsThereStaysAsItIsWritten(String type) {
        String text = "package a;\n\nimport jakarta.persistence.*;\n\n" + type + "\n";
        String told = text.replaceFirst("import", "import dev.plimsoll.platform.EmitsEvents;\nimport")
                .replaceFirst("(?m)^(@|public @)", "@EmitsEvents\n$1");

        assertThat(work(with(shop("class Order", "orders.save(order);"), FILE, text))
                        .files())
                .containsEntry(FILE, told);
        assertThat(work(with(shop("class Order", "orders.save(order);"), FILE, text.replace("\n", "\r\n")))
                        .files())
                .containsEntry(FILE, told.replace("\n", "\r\n"));
    }

    @Test
    void anEntityInAnotherTypeIsAnnotatedAtItsDepth() {
        String text = """
                package a;

                class Tables {
                    @jakarta.persistence.Entity
                    static class Order {}

                    interface Orders extends org.springframework.data.repository.CrudRepository<Order, Long> {}

                    void work(Orders orders, Order order) { orders.save(order); }
                }
                """;

        assertThat(work(Map.of("src/main/java/a/Tables.java", text)).files())
                .containsEntry(
                        "src/main/java/a/Tables.java",
                        text.replace("class Tables", "import dev.plimsoll.platform.EmitsEvents;\n\nclass Tables")
                                .replace("    @jakarta", "    @EmitsEvents\n    @jakarta"));
    }

    @Test
    void aModuleWithoutTheAnnotationIsLeftAndThatIsSaid() {
        Map<String, String> files = with(shop("class Order", "orders.delete(order);"), "pom.xml", POM);

        assertThat(work(files))
                .isEqualTo(new Workshop.Work(
                        files,
                        List.of("Order: its module does not have plimsoll-platform-api, which brings @EmitsEvents")));
    }

    @Test
    void aWordThatMayBeABaseTypeIsLeftAndThatIsSaid() {
        Policy policy = Policies.read("p.yml", "vocabulary: {event: b.Telling}");
        Map<String, String> files = shop("class Order", "orders.save(order);");
        Map<String, String> base =
                with(files, "src/main/java/b/Telling.java", "package b;\n\npublic class Telling {}\n");
        Map<String, String> annotation =
                with(files, "src/main/java/b/Telling.java", "package b;\n\npublic @interface Telling {}\n");

        assertThat(Workshop.work("write-emits-domain-event", base, policy))
                .isEqualTo(
                        new Workshop.Work(base, List.of("Order: no source says whether b.Telling is an annotation")));
        assertThat(Workshop.work("write-emits-domain-event", annotation, policy)
                        .files()
                        .get(FILE))
                .contains("import b.Telling;\n")
                .contains("@Telling\n@Entity\nclass Order");
    }

    private static Map<String, String> shop(String type, String body) {
        return Map.of(FILE, ORDER.formatted(type), "src/main/java/a/OrderService.java", SERVICE.formatted(body));
    }

    private static Map<String, String> with(Map<String, String> files, String path, String text) {
        Map<String, String> more = new HashMap<>(files);
        more.put(path, text);
        return more;
    }

    private static Workshop.Work work(Map<String, String> files) {
        return Workshop.work("write-emits-domain-event", files, Policies.defaults());
    }
}
