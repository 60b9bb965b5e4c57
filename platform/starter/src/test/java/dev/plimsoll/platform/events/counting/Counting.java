package dev.plimsoll.platform.events.counting;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes counters through one process of a service. */
public final class Counting {
    private final TransactionTemplate transaction;
    private final EntityManager entities;

    /** Through this process. */
    public Counting(ConfigurableApplicationContext service) {
        transaction = new TransactionTemplate(service.getBean(PlatformTransactionManager.class));
        entities = service.getBean(EntityManager.class);
    }

    /** A service with counters. */
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = Counter.class)
    public static class Application {}

    /** New ones, in one transaction. */
    public List<UUID> create(int number) {
        List<Counter> created =
                IntStream.range(0, number).mapToObj(i -> new Counter()).toList();
        transaction.executeWithoutResult(status -> created.forEach(entities::persist));
        return new ArrayList<>(created.stream()
                .map(counter -> Objects.requireNonNull(counter.getId()))
                .toList());
    }

    /** In a transaction. */
    public void change(UUID id, Consumer<Counter> change) {
        transaction.executeWithoutResult(status -> change.accept(entities.find(Counter.class, id)));
    }

    /** Adds one, again and again until nobody else was faster. */
    public void add(UUID id) {
        while (true) {
            try {
                transaction.executeWithoutResult(status -> entities.find(Counter.class, id).number++);
                return;
            } catch (OptimisticLockingFailureException e) {
                Thread.yield();
            }
        }
    }
}
