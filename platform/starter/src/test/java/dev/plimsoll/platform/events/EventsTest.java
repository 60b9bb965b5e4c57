package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.EmitsEvents;
import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is told of what a transaction wrote. */
class EventsTest {
    private static ConfigurableApplicationContext service;
    private static TransactionTemplate transaction;
    private static EntityManager entities;
    private static Heard heard;

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = EventsTest.class)
    @EnableJpaRepositories(basePackageClasses = EventsTest.class, considerNestedRepositories = true)
    static class Application {
        @Bean
        Heard heard() {
            return new Heard();
        }
    }

    enum State {
        OPEN,
        PAID
    }

    @Embeddable
    record Address(String city, @Pii String street) {}

    record Notes(String text) {}

    @Entity(name = "Purchase")
    @Table(name = "purchase")
    static class Purchase extends AggregateRoot {
        String content = "tea";

        @Enumerated(EnumType.STRING)
        State state = State.OPEN;

        BigDecimal price = new BigDecimal("10.50");
        LocalDate day = LocalDate.of(2026, 11, 22);

        @DataSubject
        UUID buyerId = UUID.randomUUID();

        @Pii
        String buyer = "Ada Lovelace";

        @Lookup("buyer")
        String buyerLookup = "looked up";

        @Embedded
        Address address = new Address("London", "Baker Street");

        @JdbcTypeCode(SqlTypes.JSON)
        Notes notes = new Notes("fragile");

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Shop shop;

        @ElementCollection
        List<String> tags = new ArrayList<>();
    }

    @Entity(name = "Shop")
    static class Shop extends AggregateRoot {}

    @Entity(name = "Vehicle")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Vehicle extends AggregateRoot {
        String color = "red";
    }

    @Entity(name = "Bicycle")
    static class Bicycle extends Vehicle {
        int gears = 7;
    }

    @Entity(name = "Plain")
    @EmitsEvents
    static class Plain {
        @Id
        long id;

        String text = "";
    }

    @Entity(name = "Silent")
    static class Silent {
        @Id
        UUID id = UUID.randomUUID();
    }

    interface Purchases extends JpaRepository<Purchase, UUID> {}

    @BeforeAll
    static void start() {
        service = OwnService.start(
                Application.class, Keys.property(), "spring.jpa.properties.hibernate.jdbc.batch_size=20");
        transaction = new TransactionTemplate(manager());
        entities = service.getBean(EntityManager.class);
        heard = service.getBean(Heard.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static UUID saved(AggregateRoot aggregate) {
        in(() -> entities.persist(aggregate));
        return java.util.Objects.requireNonNull(aggregate.getId());
    }

    private static void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private static void change(UUID id, Consumer<Purchase> change) {
        in(() -> change.accept(entities.find(Purchase.class, id)));
    }

    private static PlatformTransactionManager manager() {
        return service.getBean(PlatformTransactionManager.class);
    }

    private static List<String> told(@Nullable Object aggregate) {
        Heard.everything(service.getBean(DataSource.class));
        return heard.done(aggregate);
    }

    private static DomainEvent only(@Nullable Object aggregate) {
        assertThat(told(aggregate)).hasSize(1);
        return heard.of(aggregate).get(0);
    }

    @Test
    void whatWasCommittedIsTold() {
        UUID id = saved(new Purchase());
        change(id, purchase -> purchase.content = "coffee");
        in(() -> entities.remove(entities.find(Purchase.class, id)));

        assertThat(told(id)).containsExactly("created", "updated", "deleted");
        assertThat(heard.of(id)).extracting(DomainEvent::version).containsExactly(0L, 1L, 1L);
        assertThat(heard.of(id)).extracting(DomainEvent::type).contains("Purchase.created");
        assertThat(heard.of(id)).extracting(event -> event.id().version()).containsOnly(7);
        assertThat(heard.of(id).get(2).data()).isEmpty();
    }

    @Test
    void anEventHoldsTheAttributesWithoutPersonalData() {
        UUID shop = saved(new Shop());
        Purchase purchase = new Purchase();
        in(() -> {
            purchase.shop = entities.getReference(Shop.class, shop);
            entities.persist(purchase);
        });

        assertThat(only(purchase.getId()).data())
                .containsEntry("content", "tea")
                .containsEntry("state", "OPEN")
                .containsEntry("price", new BigDecimal("10.50"))
                .containsEntry("day", "2026-11-22")
                .containsEntry("address", java.util.Map.of("city", "London"))
                .containsEntry("notes", java.util.Map.of("text", "fragile"))
                .containsEntry("shop", shop.toString())
                .containsEntry("version", 0)
                .containsEntry("createdAt", String.valueOf(purchase.getCreatedAt()))
                .containsOnlyKeys(
                        "content",
                        "buyerId",
                        "state",
                        "price",
                        "day",
                        "address",
                        "notes",
                        "shop",
                        "version",
                        "createdAt",
                        "updatedAt");
    }

    @Test
    void whatWasRolledBackIsNotTold() {
        Purchase purchase = new Purchase();
        transaction.executeWithoutResult(status -> {
            entities.persist(purchase);
            entities.flush();
            status.setRollbackOnly();
        });
        UUID later = saved(new Purchase());

        assertThat(told(later)).containsExactly("created");
        assertThat(told(purchase.getId())).isEmpty();
    }

    @Test
    void aFailedCommitIsNotTold() {
        UUID id = saved(new Purchase());
        assertThatThrownBy(() -> in(() -> {
                    Purchase purchase = entities.find(Purchase.class, id);
                    purchase.content = "mine";
                    in(
                            new TransactionTemplate(manager(), requiresNew()),
                            () -> entities.find(Purchase.class, id).content = "theirs");
                }))
                .isInstanceOf(org.springframework.dao.OptimisticLockingFailureException.class);

        assertThat(told(id)).containsExactly("created", "updated");
        assertThat(heard.of(id).get(1).data()).containsEntry("content", "theirs");
    }

    private static org.springframework.transaction.TransactionDefinition requiresNew() {
        return new org.springframework.transaction.support.DefaultTransactionDefinition(
                org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private static void in(TransactionTemplate template, Runnable work) {
        template.executeWithoutResult(status -> work.run());
    }

    @Test
    void nothingIsToldOfAReadOnlyTransaction() {
        UUID id = saved(new Purchase());
        TransactionTemplate readOnly = new TransactionTemplate(manager());
        readOnly.setReadOnly(true);
        in(readOnly, () -> entities.find(Purchase.class, id).content = "unseen");

        assertThat(told(id)).containsExactly("created");
    }

    @Test
    void nothingIsToldWhereNothingChanged() {
        UUID id = saved(new Purchase());
        change(id, purchase -> purchase.content = "tea");

        assertThat(told(id)).containsExactly("created");
    }

    @Test
    void createdAndUpdatedInOneTransactionIsCreatedWithTheLastState() {
        Purchase purchase = new Purchase();
        in(() -> {
            entities.persist(purchase);
            entities.flush();
            purchase.content = "cocoa";
            entities.flush();
            purchase.content = "chai";
        });

        assertThat(only(purchase.getId()))
                .returns("Purchase.created", DomainEvent::type)
                .returns(2L, DomainEvent::version)
                .extracting(event -> event.data().get("content"))
                .isEqualTo("chai");
    }

    @Test
    void createdAndDeletedInOneTransactionIsNothing() {
        Purchase purchase = new Purchase();
        in(() -> {
            entities.persist(purchase);
            entities.flush();
            entities.remove(purchase);
        });

        assertThat(told(purchase.getId())).isEmpty();
    }

    @Test
    void severalUpdatesInOneTransactionAreOne() {
        UUID id = saved(new Purchase());
        change(id, purchase -> {
            purchase.content = "cocoa";
            entities.flush();
            purchase.content = "chai";
        });

        assertThat(told(id)).containsExactly("created", "updated");
        assertThat(heard.of(id).get(1).data()).containsEntry("content", "chai");
    }

    @Test
    void deletedAndCreatedAnewInOneTransactionIsUpdated() {
        in(() -> entities.persist(plain(7)));
        in(() -> {
            entities.remove(entities.find(Plain.class, 7L));
            entities.flush();
            entities.persist(plain(7));
        });

        assertThat(told(7L)).containsExactly("created", "updated");
        assertThat(heard.of(7L)).extracting(DomainEvent::version).containsOnlyNulls();
    }

    private static Plain plain(long id) {
        Plain plain = new Plain();
        plain.id = id;
        return plain;
    }

    @Test
    void aChangedCollectionIsAnUpdateOfItsOwner() {
        UUID id = saved(new Purchase());
        change(id, purchase -> purchase.tags.add("new"));

        assertThat(told(id)).containsExactly("created", "updated");
    }

    @Test
    void manyEntitiesInOneTransactionAreToldOneByOne() {
        List<Purchase> many =
                IntStream.range(0, 55).mapToObj(i -> new Purchase()).toList();
        service.getBean(Purchases.class).saveAll(many);

        assertThat(many)
                .allSatisfy(purchase -> assertThat(told(purchase.getId())).containsExactly("created"));
    }

    @Test
    void aBulkStatementOnAnEntityWithEventsIsRefused() {
        UUID id = saved(new Purchase());

        assertThatThrownBy(() -> in(() -> entities.createQuery("update Purchase set content = 'x'")
                        .executeUpdate()))
                .hasMessageContaining("A bulk statement writes")
                .hasMessageContaining("Load the entities and change them");
        assertThatThrownBy(() -> service.getBean(Purchases.class).deleteAllInBatch())
                .hasMessageContaining("deleteAll instead of deleteAllInBatch");
        assertThatThrownBy(() -> in(() -> {
                    var delete = entities.getCriteriaBuilder().createCriteriaDelete(Purchase.class);
                    delete.from(Purchase.class);
                    entities.createQuery(delete).executeUpdate();
                }))
                .hasMessageContaining("A bulk statement writes");
        assertThat(told(id)).containsExactly("created");
    }

    @Test
    void aBulkStatementOnSeveralTablesIsRefusedAsWell() {
        UUID id = saved(new Bicycle());

        assertThatThrownBy(() -> in(() -> entities.createQuery("update Bicycle set gears = 3, color = 'blue'")
                        .executeUpdate()))
                .hasMessageContaining("A bulk statement writes");
        assertThatThrownBy(() -> in(() -> entities.createQuery("delete Vehicle").executeUpdate()))
                .hasMessageContaining("A bulk statement writes");
        assertThat(only(id)).returns("Bicycle.created", DomainEvent::type);
    }

    @Test
    void anEntityWithoutEventsIsSilentAndMayBeWrittenInBulk() {
        Silent silent = new Silent();
        in(() -> entities.persist(silent));
        in(() -> assertThat(entities.createQuery("delete Silent").executeUpdate())
                .isPositive());

        assertThat(told(silent.id)).isEmpty();
    }

    @Test
    void aStatelessSessionIsHeardToo() {
        SessionFactory factory = service.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class);
        factory.inStatelessTransaction(session -> {
            session.insert(plain(8));
            session.update(plain(8));
        });
        factory.inStatelessTransaction(session -> session.upsert(plain(8)));
        factory.inStatelessTransaction(session -> session.delete(plain(8)));

        assertThat(told(8L)).containsExactly("created", "updated", "deleted");
    }

    @Test
    void aWriteOutsideOfATransactionIsRefused() {
        SessionFactory factory = service.getBean(EntityManagerFactory.class).unwrap(SessionFactory.class);

        assertThatThrownBy(() -> factory.inStatelessSession(session -> session.insert(plain(9))))
                .hasMessageContaining("Put @Transactional on the method");
    }

    @Test
    void theTimeIsThatOfTheCommit() {
        Instant before = Instant.now();
        UUID id = saved(new Purchase());

        assertThat(only(id).at()).isBetween(before.minusMillis(1), Instant.now());
    }
}
