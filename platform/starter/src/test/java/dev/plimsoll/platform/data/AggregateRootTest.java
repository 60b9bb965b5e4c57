package dev.plimsoll.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.OwnService;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.data.repository.CrudRepository;

/** What an entity has by its base type alone. */
class AggregateRootTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static ConfigurableApplicationContext service;
    private static Parcels parcels;

    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Parcel.class)
    @EnableJpaRepositories(basePackageClasses = Parcels.class, considerNestedRepositories = true)
    static class Application {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @Entity
    static class Parcel extends AggregateRoot {
        private String content = "tea";
    }

    interface Parcels extends CrudRepository<Parcel, java.util.UUID> {}

    @BeforeAll
    static void start() {
        service = OwnService.start(Application.class);
        parcels = service.getBean(Parcels.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void anIdIsAUuidThatSortsByTime() {
        assertThat(parcels.save(new Parcel()).getId()).matches(id -> id.version() == 7);
    }

    @Test
    void timesComeFromTheClock() {
        assertThat(parcels.save(new Parcel()))
                .returns(NOW, AggregateRoot::getCreatedAt)
                .returns(NOW, AggregateRoot::getUpdatedAt);
    }

    @Test
    void eachWriteCounts() {
        Parcel parcel = parcels.save(new Parcel());
        parcel.content = "coffee";

        assertThat(parcels.save(parcel).getVersion()).isOne();
    }

    @Test
    void printedItShowsItsIdAlone() {
        Parcel parcel = parcels.save(new Parcel());

        assertThat(parcel).hasToString("Parcel[" + parcel.getId() + "]");
    }
}
