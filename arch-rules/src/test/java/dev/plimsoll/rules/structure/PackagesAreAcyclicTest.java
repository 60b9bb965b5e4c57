package dev.plimsoll.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagesAreAcyclicTest {

    @TempDir
    Path folder;

    @Test
    void twoWaysThatMeetAgainAreNoCircle() throws IOException {
        assertThat(check("""
                        package a.web;

                        class Page { a.order.Order order; a.customer.Customer customer; }

                        package a.order;

                        public class Order { a.money.Money price; }

                        package a.customer;

                        public class Customer { a.money.Money credit; }

                        package a.money;

                        public class Money {}
                        """)).isEmpty();
    }

    @Test
    void classesOfOnePackageMayUseEachOther() throws IOException {
        assertThat(check("""
                        package a;

                        class Order {
                            Customer customer;
                            static class Line { Order order; }
                        }

                        class Customer { Order order; Order.Line line; }
                        """)).isEmpty();
    }

    @Test
    void aPackageAndThePackagesInsideItMayUseEachOther() throws IOException {
        assertThat(check("""
                        package a.order;

                        public class Order { a.order.internal.deep.Numbers numbers; }

                        package a.order.internal.deep;

                        public class Numbers { a.order.Order order; }
                        """)).isEmpty();
    }

    @Test
    void packagesOfLibrariesDoNotCount() throws IOException {
        assertThat(check("""
                        package a.order;

                        public class Order implements Comparable<Order> {
                            java.util.List<java.util.function.Function<Order, java.io.File>> all;

                            public int compareTo(Order other) { return 0; }
                        }
                        """)).isEmpty();
    }

    @Test
    void aPackageWhoseNameOnlyBeginsAlikeIsNotInside() throws IOException {
        assertThat(check("""
                        package a.order;

                        public class Order { a.orderlines.Line line; }

                        package a.orderlines;

                        public class Line { a.order.Order order; }
                        """)).hasSize(1);
    }

    @Test
    void theThinnerArrowOfACircleIsFlaggedAtItsFirstUse() throws IOException {
        assertThat(check("""
                        package a.customer;

                        public class Customer {
                            a.order.Line line;
                            a.order.Order[][] orders;
                        }

                        package a.order;

                        public class Order {

                            void print(String text) {
                                System.out.println(text);
                                System.out.println(a.customer.Customer.class);
                            }

                            a.customer.Customer customer() { return null; }
                        }

                        package a.order;

                        public class Line {}
                        """))
                .extracting(Violation::message, Violation::file, Violation::line, Violation::element, Violation::target)
                .containsExactly(tuple(
                        "a.order uses a.customer, which uses a.order",
                        "src/main/java/a/order/Order.java",
                        7,
                        "a.order.Order",
                        "a.customer.Customer"));
    }

    @Test
    void ofSeveralUsesTheFirstByNameStandsForTheArrow() throws IOException {
        String heavier = """
                package a.high;

                public class One { a.low.First first; a.low.Second second; a.low.Third third; }

                package a.high;

                public class Other { a.low.First first; a.low.Second second; a.low.Third third; }

                package a.low;

                public class Third {}

                """;

        assertThat(check(heavier + """
                        package a.low;

                        public class First {
                            Object other() { return a.high.Other.class; }
                        }

                        package a.low;

                        public class Second {
                            Object one() { return a.high.One.class; }
                        }
                        """))
                .extracting(Violation::element, Violation::target)
                .containsExactly(tuple("a.low.First", "a.high.Other"));
        assertThat(check(heavier + """
                        package a.low;

                        public class First {
                            Object other() { return a.high.Other.class; }

                            Object one() { return a.high.One.class; }
                        }

                        package a.low;

                        public class Second {}
                        """))
                .extracting(Violation::element, Violation::target, Violation::line)
                .containsExactly(tuple("a.low.First", "a.high.One", 6));
    }

    @Test
    void aLongCircleIsOneFindingThatShowsTheWayRound() throws IOException {
        assertThat(check("""
                        package a.d;

                        public class D { a.b.B b; }

                        package a.b;

                        public class B { a.c.C c; }

                        package a.c;

                        public class C { a.d.D d; }
                        """))
                .extracting(Violation::message)
                .containsExactly("a.d uses a.b, which uses a.c, which uses a.d");
    }

    @Test
    void twoCirclesThatShareTheirThinArrowAreOneFinding() throws IOException {
        assertThat(check("""
                        package a.low;

                        public class Low { a.high.High high; }

                        package a.high;

                        public class High { a.mid.Mid mid; a.mid.More more; a.low.Low low; a.low.Less less; }

                        package a.mid;

                        public class Mid { a.low.Low low; a.low.Less less; }

                        package a.mid;

                        public class More {}

                        package a.low;

                        public class Less {}
                        """)).extracting(Violation::message).containsExactly("a.low uses a.high, which uses a.low");
    }

    @Test
    void twoCirclesApartAreTwoFindings() throws IOException {
        assertThat(check("""
                        package a.b;

                        public class B { a.c.C c; }

                        package a.c;

                        public class C { a.b.B b; }

                        package x.y;

                        public class Y { x.z.Z z; a.b.B b; }

                        package x.z;

                        public class Z { x.y.Y y; a.b.B b; }
                        """))
                .extracting(Violation::message)
                .containsExactly("a.c uses a.b, which uses a.c", "x.z uses x.y, which uses x.z");
    }

    @Test
    void annotationsGenericsAndSuperclassesAreUses() throws IOException {
        assertThat(check("""
                        package a.mark;

                        public @interface Mark { a.order.Kind value(); }

                        package a.order;

                        @a.mark.Mark(Kind.NEW)
                        public class Order {}

                        package a.order;

                        public enum Kind { NEW }

                        package a.list;

                        public class Items extends java.util.ArrayList<a.item.Item> {}

                        package a.item;

                        public class Item extends a.list.Items {}
                        """)).hasSize(2);
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder).checkClasses("packages-are-acyclic", code);
    }
}
