package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.DomainEvent;
import dev.plimsoll.platform.Http;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.RequiresPermission;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** One of the three services, as a process of its own. */
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

    @Import(HandService.class)
    static class ByHand extends Application {
        ByHand() {
            super(HandCustomer.class);
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

    /** Expects the database's URL, and the {@link Way}. */
    public static void main(String[] arguments) throws InterruptedException {
        Way way = Way.valueOf(arguments[1]);
        var service = OwnService.startOn(arguments[0], way.application(), way.properties());
        System.out.println("LISTENS " + Http.address(service));
        Thread.sleep(Long.MAX_VALUE);
    }
}
