package dev.plimsoll.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.Postgres;
import dev.plimsoll.platform.crypto.Keys;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

/** Rows that were written in plain before the platform came are encrypted while the service works. */
class ExistingDataTest {
    private static final int ROWS = 5_000;
    private static final String PLAIN = "select count(*) from guest where email !~ '^p1[.]' or born !~ '^p1[.]'"
            + " or street !~ '^p1[.]' or email_lookup is null";

    @EnableAutoConfiguration
    @EnableJpaRepositories(
            basePackageClasses = Guests.class,
            considerNestedRepositories = true,
            includeFilters =
                    @org.springframework.context.annotation.ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.ASSIGNABLE_TYPE,
                            classes = Guests.class),
            excludeFilters =
                    @org.springframework.context.annotation.ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = ".*Mapped.*"))
    static class Application {
        @Bean
        PersistenceManagedTypes managedTypes() {
            return PersistenceManagedTypes.of(Guest.class.getName(), Wish.class.getName(), Street.class.getName());
        }
    }

    @Embeddable
    static class Street {
        @Pii
        String street;
    }

    @Entity(name = "Guest")
    static class Guest {
        @Id
        @DataSubject
        long id;

        @Version
        long version;

        @Pii
        String email;

        @Lookup("email")
        String emailLookup;

        @Pii
        LocalDate born;

        @Embedded
        Street home;
    }

    @Entity(name = "Wish")
    static class Wish {
        @Id
        long id;

        @ManyToOne
        Guest guest;

        @Pii
        String text;
    }

    interface Guests extends JpaRepository<Guest, Long> {
        List<Guest> findByEmailLookup(String email);
    }

    @Test
    void eachRowIsEncryptedWhileOthersReadAndWrite() throws Exception {
        String database = Postgres.database();
        Path keys = Keys.file();
        OwnService.startOn(database, Application.class, Keys.property(keys)).close();
        fill(database);
        Map<Long, String> written = new ConcurrentHashMap<>();

        try (ConfigurableApplicationContext service = OwnService.startOn(
                database, Application.class, Keys.property(keys), "plimsoll.pii.encrypt-existing=true")) {
            JdbcClient jdbc = service.getBean(JdbcClient.class);
            AtomicBoolean on = new AtomicBoolean(true);
            ExecutorService load = Executors.newFixedThreadPool(2);
            Future<Integer> writers = load.submit(writing(service, written, on));
            Future<Integer> readers = load.submit(reading(service, on));
            await(jdbc);
            on.set(false);
            assertThat(writers.get()).isPositive();
            assertThat(readers.get()).isPositive();
            load.shutdown();

            Guests guests = service.getBean(Guests.class);
            for (Guest guest : guests.findAll()) {
                assertThat(guest.email).isEqualTo(written.getOrDefault(guest.id, "guest-" + guest.id + "@example.com"));
                assertThat(guest.born).isEqualTo(LocalDate.of(1990, 1, 1));
                assertThat(guest.home.street).isEqualTo("Street " + guest.id);
                assertThat(guest.version).isEqualTo(written.containsKey(guest.id) ? 1 : 0);
            }
            assertThat(guests.findByEmailLookup(written.getOrDefault(4_711L, "guest-4711@example.com")))
                    .extracting(guest -> guest.id)
                    .containsExactly(4_711L);
            assertThat(jdbc.sql("select count(*) from wish where text !~ '^p1[.]'")
                            .query(Long.class)
                            .single())
                    .as("the wish of nobody is left")
                    .isOne();
            assertThat(jdbc.sql("select count(*) from platform_subject_key")
                            .query(Long.class)
                            .single())
                    .isEqualTo(ROWS);
        }
    }

    @Test
    void whatWasInterruptedIsFinishedByTheNextStart() throws Exception {
        String database = Postgres.database();
        Path keys = Keys.file();
        OwnService.startOn(database, Application.class, Keys.property(keys)).close();
        fill(database);
        OwnService.startOn(database, Application.class, Keys.property(keys), "plimsoll.pii.encrypt-existing=true")
                .close();

        try (ConfigurableApplicationContext service = OwnService.startOn(
                database, Application.class, Keys.property(keys), "plimsoll.pii.encrypt-existing=true")) {
            await(service.getBean(JdbcClient.class));
            assertThat(service.getBean(Guests.class).findAll()).hasSize(ROWS);
        }
    }

    private static void fill(String database) {
        JdbcClient jdbc = JdbcClient.create(new org.springframework.jdbc.datasource.DriverManagerDataSource(database));
        jdbc.sql("""
                        insert into guest (id, version, email, born, street)
                        select n, 0, 'guest-' || n || '@example.com', '1990-01-01', 'Street ' || n from generate_series(1, 5000) n
                        """).update();
        jdbc.sql("insert into wish (id, guest_id, text) values (1, 1, 'A quiet room'), (2, null, 'Anything')")
                .update();
    }

    private static void await(JdbcClient jdbc) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (jdbc.sql(PLAIN).query(Long.class).single() == 0
                    && jdbc.sql("select count(*) from wish where text ~ '^p1[.]'")
                                    .query(Long.class)
                                    .single()
                            == 1) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not encrypted within a minute");
    }

    private static Callable<Integer> writing(
            ConfigurableApplicationContext service, Map<Long, String> written, AtomicBoolean on) {
        Guests guests = service.getBean(Guests.class);
        return () -> {
            int count = 0;
            while (on.get() || count == 0) {
                long id = ThreadLocalRandom.current().nextLong(1, ROWS + 1);
                if (written.containsKey(id)) {
                    continue;
                }
                Guest guest = guests.findById(id).orElseThrow();
                guest.email = "changed-" + id + "@example.com";
                guests.save(guest);
                written.put(id, guest.email);
                count++;
            }
            return count;
        };
    }

    private static Callable<Integer> reading(ConfigurableApplicationContext service, AtomicBoolean on) {
        Guests guests = service.getBean(Guests.class);
        return () -> {
            int count = 0;
            while (on.get() || count == 0) {
                long id = ThreadLocalRandom.current().nextLong(1, ROWS + 1);
                assertThat(guests.findById(id).orElseThrow().email).endsWith("-" + id + "@example.com");
                count++;
            }
            return count;
        };
    }
}
