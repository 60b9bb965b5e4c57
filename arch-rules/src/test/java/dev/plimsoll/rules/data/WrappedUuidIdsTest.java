package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An id of a type of its own, which wraps what is stored. */
class WrappedUuidIdsTest {
    private static final String HEAD = """
            package a;

            import jakarta.persistence.*;
            import java.io.Serializable;
            import java.util.UUID;

            """;

    @TempDir
    Path folder;

    @Test
    void aTypeThatWrapsAUuidCounts() throws IOException {
        assertThat(check(HEAD + """
                        @Entity
                        class Order {
                            @Id OrderId id;
                        }

                        final class OrderId implements Serializable {
                            private static final long serialVersionUID = 1L;
                            private static final String PREFIX = "order-";
                            private final UUID value;
                            private transient String text;

                            OrderId(UUID value) { this.value = value; }
                        }
                        """)).isEmpty();
    }

    @Test
    void aWrapperMayInheritItsUuid() throws IOException {
        assertThat(check(HEAD + """
                        abstract class Key<T> implements Serializable { T value; }

                        class OrderId extends Key<UUID> {}

                        @Entity
                        class Order { @EmbeddedId OrderId id; }

                        @Entity
                        class Payment { @EmbeddedId Key<UUID> id; }
                        """)).isEmpty();
    }

    @Test
    void aWrappedNumberIsNamedWithItsWrapper() throws IOException {
        assertThat(check(HEAD + """
                        abstract class Key<T> implements Serializable { T value; }

                        class OrderId extends Key<Long> {}

                        @Entity
                        class Order { @EmbeddedId OrderId id; }
                        """))
                .extracting(Violation::message)
                .containsExactly("The id of Order is OrderId, which wraps Long, not UUID");
    }

    @Test
    void onlyWhatAWrapperStoresIsWrapped() throws IOException {
        assertThat(check(HEAD + """
                        @Embeddable
                        class OrderId extends java.util.Observable implements Serializable {
                            static final int LENGTH = 8;
                            long value;
                            transient String text;
                            @Transient String more;
                        }

                        @Entity
                        class Order { @EmbeddedId OrderId id; }
                        """))
                .extracting(Violation::message)
                .containsExactly("The id of Order is OrderId, which wraps long, not UUID");
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("entity-has-uuid-id", code);
    }
}
