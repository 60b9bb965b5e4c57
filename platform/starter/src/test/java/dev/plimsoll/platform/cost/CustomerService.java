package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.crypto.Keys;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One of the two services, as a process of its own. */
final class CustomerService {
    private CustomerService() {}

    @EnableAutoConfiguration
    @Import(Told.class)
    abstract static class Application {
        private final Class<? extends Customer> entity;

        Application(Class<? extends Customer> entity) {
            this.entity = entity;
        }

        @Bean
        PersistenceManagedTypes managedTypes() {
            return PersistenceManagedTypes.of(entity.getName(), AggregateRoot.class.getName());
        }

        @Bean
        Customers customers(EntityManager entities) {
            return new Customers(entities, entity);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static class Plain extends Application {
        Plain() {
            super(PlainCustomer.class);
        }
    }

    static class OnPlatform extends Application {
        OnPlatform() {
            super(SealedCustomer.class);
        }
    }

    /** Who hears of events costs next to nothing itself. */
    @RestController
    @RequiresPermission(RequiresPermission.NONE)
    static class Told {
        private final LongAdder number = new LongAdder();

        @EventListener
        void hear(DomainEvent event) {
            number.increment();
        }

        @GetMapping("/told")
        long told() {
            return number.sum();
        }
    }

    /** Expects the database's URL, and whether the service is on the platform. */
    public static void main(String[] arguments) throws InterruptedException {
        var service = Boolean.parseBoolean(arguments[1])
                ? OwnService.startOn(arguments[0], OnPlatform.class, Keys.property())
                : OwnService.startOn(arguments[0], Plain.class, without());
        System.out.println("LISTENS " + Http.address(service));
        Thread.sleep(Long.MAX_VALUE);
    }

    static String without() {
        List<String> all = ImportCandidates.load(AutoConfiguration.class, CustomerService.class.getClassLoader())
                .getCandidates();
        return all.stream()
                .filter(name -> name.startsWith("dev.plimsoll."))
                .collect(Collectors.joining(",", "spring.autoconfigure.exclude=", ""));
    }
}
