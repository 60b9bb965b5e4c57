package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WriteEmitsDomainEventTest {
    private static final String SHOP = """
            package a;

            import jakarta.persistence.*;
            import org.springframework.data.repository.CrudRepository;

            @interface Told {}

            interface Telling {}

            class Listener {
                @PostUpdate
                void tell(Object entity) {}
            }

            @Entity
            %s {
                @Id Long id;
                %s
            }

            interface Orders extends CrudRepository<Order, Long> {
                void updateStatus(String status);
            }

            interface KafkaTemplate { void send(String text); }

            interface OrderEventsPublisher { void closed(Long id); }

            %s {
                Orders orders;
                KafkaTemplate kafka;

                void work(Order order) { %s }
            }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders.findAll();",
                "orders.count();",
                "order.toString();",
                "java.util.function.LongFunction<Object> later = orders::findById;",
                "orders.save(order); java.util.List.of(\"saved\").forEach(kafka::send);",
                "orders.save(order); kafka.send(\"saved\");"
            })
    void whoOnlyReadsOrPublishesOwesNothing(String body) throws IOException {
        assertThat(check(SHOP.formatted("class Order", "", "class OrderService", body)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@dev.plimsoll.platform.EmitsEvents class Order",
                "@EntityListeners(Listener.class) class Order",
                "class Order extends org.springframework.data.domain.AbstractAggregateRoot<Order>",
                "@org.hibernate.annotations.Immutable class Order"
            })
    void whatTellsByItselfIsSilent(String type) throws IOException {
        assertThat(check(SHOP.formatted(type, "", "class OrderService", "orders.save(order);")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@PostPersist void told() {}",
                "void close(OrderEventsPublisher publisher) { publisher.closed(id); }",
                "@org.springframework.data.domain.DomainEvents java.util.List<Object> told() { return null; }"
            })
    void whatTellsByAMethodOfItsOwnIsSilent(String member) throws IOException {
        assertThat(check(SHOP.formatted("class Order", member, "class OrderService", "orders.save(order);")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "toString();"})
    void whatTakesAPublisherAndDoesNotAskItIsFound(String body) throws IOException {
        String member = "void close(OrderEventsPublisher publisher) { %s }".formatted(body);
        assertThat(check(SHOP.formatted("class Order", member, "class OrderService", "orders.save(order);")))
                .hasSize(1);
    }

    @Test
    void whatInheritsTheAnnotationIsSilent() throws IOException {
        assertThat(check(SHOP.formatted("class Order extends Base", "", "class OrderService", "orders.save(order);")
                        + """

                        package a;

                        @dev.plimsoll.platform.EmitsEvents
                        class Base {}
                        """))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"class OrderLoader", "class OrderListener"})
    void whatIsCopiedFromElsewhereOwesNothing(String writer) throws IOException {
        assertThat(check(SHOP.formatted("class Order", "", writer, "orders.save(order);")))
                .isEmpty();
    }

    @Test
    void aRepositoryWritesForThoseWhoCallIt() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;
                        import org.springframework.data.repository.CrudRepository;

                        @Entity
                        class Order { @Id Long id; }

                        interface Orders extends CrudRepository<Order, Long> {
                            @Override
                            void delete(Order order);

                            default void close(Order order) { save(order); }
                        }
                        """)).isEmpty();
    }

    @Test
    void whatAnAnnotationOfItsOwnOrAnInterfaceMarksIsSilent() throws IOException {
        String marks = """

                package a;

                @dev.plimsoll.platform.EmitsEvents
                @interface Aggregate {}

                package a;

                @dev.plimsoll.platform.EmitsEvents
                interface Loud {}
                """;

        assertThat(check(SHOP.formatted("@Aggregate class Order", "", "class OrderService", "orders.save(order);")
                        + marks))
                .isEmpty();
        assertThat(check(SHOP.formatted("class Order implements Loud", "", "class OrderService", "orders.save(order);")
                        + marks))
                .isEmpty();
    }

    @Test
    void aMapOfEntitiesIsNoRepository() throws IOException {
        String map = """

                package a;

                interface Known extends java.util.Map<Long, Order> {}
                """;

        assertThat(check(SHOP.formatted("class Order", "", "class OrderCache", "((Known) null).remove(1L);") + map))
                .isEmpty();
    }

    @Test
    void technicalStateOwesNothing() throws IOException {
        assertThat(check(SHOP.formatted("class Order", "", "class OrderService", "orders.save(order);")
                        .replaceAll("\\bOrder\\b", "OrderLock")))
                .isEmpty();
    }

    @Test
    void aRecordOfWhatHappenedOwesNothing() throws IOException {
        assertThat(check(SHOP.formatted("class Order", "", "class OrderService", "orders.save(order);")
                        .replaceAll("\\bOrder\\b", "OrderHistory")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders.save(order);",
                "orders.saveAll(java.util.List.of(order));",
                "orders.deleteById(1L);",
                "orders.updateStatus(\"\");",
                "Runnable later = () -> orders.save(order);",
                "java.util.List.of(order).forEach(orders::save);",
                "java.util.function.Consumer<Order> later = this.orders::delete;",
                "java.util.function.Consumer<String> later = orders::updateStatus;"
            })
    void aWriteThatNothingTellsOfIsFoundAtTheEntity(String body) throws IOException {
        assertThat(check(SHOP.formatted("class Order", "", "class OrderService", body)))
                .extracting(violation -> violation.element() + " " + violation.message())
                .containsExactly("a.Order Order is written by OrderService, and no event tells of it");
    }

    @Test
    void aRepositoryOfABaseTypeOfTheModuleCounts() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;
                        import org.springframework.data.repository.CrudRepository;

                        @Entity
                        class Order { @Id Long id; }

                        interface Base<I, T> extends CrudRepository<T, I> {}

                        interface Orders extends Base<Long, Order> {}

                        class First { void work(Orders orders, Order order) { orders.save(order); } }

                        class Second {
                            void work(Orders orders, Order order, DomainEventPublisher publisher) {
                                orders.save(order);
                                publisher.publish(order);
                            }
                        }

                        interface DomainEventPublisher { void publish(Object event); }
                        """))
                .extracting(Violation::message)
                .containsExactly("Order is written by First, and no event tells of it");
    }

    @Test
    void aCompanyHasAnAnnotationOrABaseTypeOfItsOwn() throws IOException {
        Vocabulary words = Vocabulary.OWN.with("event", Set.of("a.Told", "a.Telling"));
        String save = "orders.save(order);";

        assertThat(check(SHOP.formatted("@Told class Order", "", "class OrderService", save), words))
                .isEmpty();
        assertThat(check(SHOP.formatted("class Order implements Telling", "", "class OrderService", save), words))
                .isEmpty();
        assertThat(check(
                        SHOP.formatted(
                                "@dev.plimsoll.platform.EmitsEvents class Order", "", "class OrderService", save),
                        words))
                .hasSize(1);
    }

    private List<Violation> check(String code) throws IOException {
        return check(code, Vocabulary.OWN);
    }

    private List<Violation> check(String code, Vocabulary words) throws IOException {
        return new Bench(folder, words).checkClasses("write-emits-domain-event", code);
    }
}
