package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

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
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A running service that trades, what it writes, and what is heard of it. */
final class Trade implements AutoCloseable {
    final ConfigurableApplicationContext service =
            OwnService.start(Application.class, Keys.property(), "spring.jpa.properties.hibernate.jdbc.batch_size=20");
    final TransactionTemplate transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
    final EntityManager entities = service.getBean(EntityManager.class);
    final Heard heard = service.getBean(Heard.class);

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Trade.class)
    @EnableJpaRepositories(basePackageClasses = Trade.class, considerNestedRepositories = true)
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

    UUID saved(AggregateRoot aggregate) {
        in(() -> entities.persist(aggregate));
        return java.util.Objects.requireNonNull(aggregate.getId());
    }

    void in(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    void in(TransactionDefinition how, Runnable work) {
        new TransactionTemplate(service.getBean(PlatformTransactionManager.class), how)
                .executeWithoutResult(status -> work.run());
    }

    void change(UUID id, Consumer<Purchase> change) {
        in(() -> change.accept(entities.find(Purchase.class, id)));
    }

    List<String> told(@Nullable Object aggregate) {
        Heard.everything(service.getBean(DataSource.class));
        return heard.done(aggregate);
    }

    DomainEvent only(@Nullable Object aggregate) {
        assertThat(told(aggregate)).hasSize(1);
        return heard.of(aggregate).get(0);
    }

    static Plain plain(long id) {
        Plain plain = new Plain();
        plain.id = id;
        return plain;
    }

    @Override
    public void close() {
        service.close();
    }
}
