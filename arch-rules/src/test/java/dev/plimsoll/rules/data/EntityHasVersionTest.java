package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityHasVersionTest {

    @TempDir
    Path folder;

    @Test
    void aVersionOnAGetterCounts() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;

                        @Entity
                        class Order {
                            private Long version;

                            @Id
                            Long getId() { return 1L; }

                            @Version
                            Long getVersion() { return version; }
                        }
                        """)).isEmpty();
    }

    @Test
    void aSubclassOfAnEntityOwesNoneOfItsOwn() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        class Order { @Id Long id; @Version long version; }

                        @Entity
                        class RushOrder extends Order { String courier; }
                        """)).isEmpty();
    }

    @Test
    void onlyTheRootOfAHierarchyIsNamed() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        class Order { @Id Long id; }

                        @Entity
                        class RushOrder extends Order { String courier; }
                        """)).extracting(Violation::element).containsExactly("a.Order");
    }

    @Test
    void whatIsNeverWrittenOwesNone() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        @org.hibernate.annotations.Immutable
                        class Country { @Id Long id; }

                        @Entity
                        class CountryReadModel { @Id Long id; }
                        """)).isEmpty();
    }

    @Test
    void aViewOfAPageIsWritten() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Entity
                        class PageView { @Id Long id; }
                        """)).extracting(Violation::element).containsExactly("a.PageView");
    }

    @Test
    void embeddablesAndMappedSuperclassesOweNone() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        @Embeddable
                        class Money { long cents; }

                        @MappedSuperclass
                        class Base { @Id Long id; }
                        """)).isEmpty();
    }

    @Test
    void theLineIsThatOfTheClassAndNotOfItsAnnotations() throws IOException {
        assertThat(check("""
                        package a;

                        import jakarta.persistence.*;

                        /** An order. */
                        @Entity
                        @Table(name = "orders")
                        class Order {
                            @Id Long id;
                        }
                        """)).extracting(Violation::line).containsExactly(8);
    }

    @Test
    void theMessageNamesTheEntity() throws IOException {
        assertThat(check("package a; @javax.persistence.Entity class Order { @javax.persistence.Id Long id; }\n"))
                .extracting(Violation::message)
                .containsExactly("Order has no optimistic-lock version");
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("entity-has-version", code);
    }
}
