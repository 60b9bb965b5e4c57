package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class files may not name the repository of {@code store::save}; which it is, what stands beside it says. */
class WritesByReferenceTest {
    private static final String SHOP = """
            package a;

            import jakarta.persistence.*;
            import org.springframework.data.repository.CrudRepository;

            @Entity
            class Order { @Id Long id; }

            interface Orders extends CrudRepository<Order, Long> {}
            """;

    @TempDir
    Path folder;

    @Test
    void aReferenceIsOfTheRepositoryThatStandsBesideItInItsLine() throws IOException {
        assertThat(check(twoStores("orders.forEach(store::save);\nothers.count();")))
                .extracting(Violation::message)
                .containsExactly("Order is written by Both, and no event tells of it");
    }

    /** A newer compiler names the repository, so that it is found there. */
    @Test
    void aReferenceOfWhichNobodyKnowsTheRepositoryIsNotGuessed() throws IOException {
        assertThat(check(twoStores("orders.forEach(store::save); others.count();")))
                .extracting(Violation::message)
                .isSubsetOf("Order is written by Both, and no event tells of it");
    }

    private static String twoStores(String body) {
        return SHOP + """

                @Entity
                class Other { @Id Long id; }

                interface Others extends CrudRepository<Other, Long> {}

                class Both {
                    Orders store;
                    Others others;

                    void work(java.util.List<Order> orders) {
                        %s
                    }
                }
                """.formatted(body);
    }

    @Test
    void aReferenceIsOfTheOnlyRepositoryOfItsMethod() throws IOException {
        String handedOn = """

                class Late {
                    Orders store;

                    void work(java.util.List<Order> orders) {
                        Orders same = store;
                        orders.forEach(same::save);
                    }
                }
                """;

        assertThat(check(SHOP + handedOn))
                .extracting(Violation::message)
                .containsExactly("Order is written by Late, and no event tells of it");
    }

    @Test
    void aReferenceToARepositoryInAParameterCounts() throws IOException {
        String parameter = """

                class Late {
                    void work(Orders store, java.util.List<Order> orders) { orders.forEach(store::save); }
                }
                """;

        assertThat(check(SHOP + parameter))
                .extracting(Violation::message)
                .containsExactly("Order is written by Late, and no event tells of it");
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder, Vocabulary.OWN).checkClasses("write-emits-domain-event", code);
    }
}
