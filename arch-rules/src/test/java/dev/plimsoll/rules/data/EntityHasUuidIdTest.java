package dev.plimsoll.rules.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.contract.Cases;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntityHasUuidIdTest {
    private static final String HEAD = """
            package a;

            import jakarta.persistence.*;
            import java.io.Serializable;
            import java.util.UUID;

            """;

    @TempDir
    Path folder;

    @Test
    void aUuidOnAGetterCounts() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;

                        @Entity
                        class Order {
                            private Long number;

                            @Id
                            java.util.UUID getId() { return null; }
                        }
                        """)).isEmpty();
    }

    @Test
    void anInheritedUuidCounts() throws IOException {
        assertThat(check(HEAD + """
                        @MappedSuperclass
                        abstract class Stored { @Id UUID id; }

                        @MappedSuperclass
                        abstract class Named extends Stored { String name; }

                        @Entity
                        class Order extends Named {}
                        """)).isEmpty();
    }

    @Test
    void aBridgeToTheGetterOfAUuidIsNoSecondId() throws IOException {
        assertThat(check(HEAD + """
                        interface Identified<I> { I getId(); }

                        @Entity
                        class Order implements Identified<UUID> {
                            @Id
                            public UUID getId() { return null; }
                        }

                        @Entity
                        class Shelf implements Identified<Shelf.Key> {
                            @Embeddable
                            static class Key implements Serializable { UUID value; }

                            @EmbeddedId
                            public Key getId() { return null; }
                        }
                        """)).isEmpty();
    }

    @Test
    void aKeyOfSeveralColumnsIsLeftAlone() throws IOException {
        assertThat(check(HEAD + """
                        @Embeddable
                        class LineId implements Serializable { Long order; int position; }

                        @Entity
                        class Line { @EmbeddedId LineId id; }

                        @Entity
                        @IdClass(LineId.class)
                        class OtherLine { @Id Long order; @Id int position; }
                        """)).isEmpty();
    }

    @Test
    void anIdBorrowedFromAnotherEntityIsLeftAlone() throws IOException {
        assertThat(check(HEAD + """
                        @Entity
                        class Order { @Id UUID id; }

                        @Entity
                        class Invoice {
                            @Id Long id;
                            @OneToOne @MapsId Order order;
                        }

                        @Entity
                        class Parcel {
                            @Id @OneToOne Numbered order;
                        }

                        class Numbered { Long id; }
                        """)).isEmpty();
    }

    @Test
    void whatIsNeitherANumberNorATextIsLeftAlone() throws IOException {
        Cases cases = new Cases(
                HEAD + """
                        @Entity
                        class Stock { @Id %s id; }

                        enum Size {
                            SMALL("s");

                            final String code;

                            Size(String code) { this.code = code; }
                        }

                        record Point(int x, int y) implements Serializable {}

                        class Loop implements Serializable { Loop self; }
                        """, List.of("Size", "java.time.LocalDate", "byte[]", "Serializable", "Point", "Loop"));

        assertThat(check(cases.code())).isEmpty();
    }

    @Test
    void whatIsNoWrittenRootEntityOwesNone() throws IOException {
        assertThat(check(HEAD + """
                        @Embeddable
                        class Money { long cents; }

                        @Entity
                        @org.hibernate.annotations.Immutable
                        class Country { @Id String code; }

                        @Entity
                        class Order { @Id UUID id; }

                        @Entity
                        class RushOrder extends Order { Long courier; }

                        class Plain { Long id; }
                        """)).isEmpty();
    }

    @Test
    void anEntityWhoseIdIsMappedElsewhereIsLeftAlone() throws IOException {
        assertThat(check(HEAD + """
                        @Entity
                        class Order { Long id; }
                        """)).isEmpty();
    }

    @Test
    void aNumberOrATextIsFlagged() throws IOException {
        Cases cases = new Cases(
                HEAD + "@Entity class Order { @Id %s id; }\n",
                List.of("Long", "long", "int", "Integer", "String", "java.math.BigInteger", "short"));

        assertThat(check(cases.code())).extracting(cases::of).containsExactlyInAnyOrderElementsOf(cases.snippets());
    }

    @Test
    void anIdOnAFieldAndItsGetterIsOne() throws IOException {
        assertThat(check(HEAD + "@Entity class Order { @Id long id; @Id long getId() { return id; } }\n"))
                .hasSize(1);
    }

    @Test
    void anIdOfTheOldNameSpaceIsFlaggedAtItsGetter() throws IOException {
        assertThat(check("""
                        package a;

                        import javax.persistence.*;

                        @Entity
                        class Order {
                            private Long id;

                            @Id
                            @GeneratedValue
                            Long getId() {
                                return id;
                            }
                        }
                        """)).extracting(Violation::element).containsExactly("a.Order#getId()");
    }

    @Test
    void aTextIsFlaggedEvenIfAUuidIsWrittenIntoIt() throws IOException {
        assertThat(check(HEAD + """
                        @Entity
                        class Order {
                            @Id
                            @GeneratedValue(strategy = GenerationType.UUID)
                            private String id;
                        }
                        """))
                .extracting(Violation::message, Violation::line)
                .containsExactly(tuple("The id of Order is String, not UUID", 11));
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("entity-has-uuid-id", code);
    }
}
