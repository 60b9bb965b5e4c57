package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenBecauseOfAnEventTest {
    private static final String BECAUSE_OF_AN_EVENT = """
            package a;

            import jakarta.persistence.*;
            import java.lang.annotation.*;
            import org.springframework.context.event.EventListener;
            import org.springframework.data.repository.CrudRepository;

            @EventListener
            @Retention(RetentionPolicy.RUNTIME)
            @interface OnEvent {}

            @Entity
            class Order { @Id Long id; }

            interface Orders extends CrudRepository<Order, Long> {}

            record Placed(Order order) {}

            class Desk {
                Orders orders;

                %s
                void handle(Placed event) { orders.save(event.order()); }

                long count() { return orders.count(); }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenBecauseOfAnEventOwesNoOther() throws IOException {
        assertThat(check(BECAUSE_OF_AN_EVENT.formatted("@OnEvent"))).isEmpty();
        assertThat(check(BECAUSE_OF_AN_EVENT.formatted("@org.springframework.context.event.EventListener")))
                .isEmpty();
        assertThat(check(BECAUSE_OF_AN_EVENT.formatted(""))).hasSize(1);
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("write-emits-domain-event", code);
    }
}
