package dev.plimsoll.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CodeWaiverTest {
    private static final LocalDate LAST = LocalDate.of(2027, 1, 31);

    @ParameterizedTest
    @ValueSource(strings = {"a.Order", "a.Order#id", "a.Order#total(int)", "a.Order$Line", "a.Order.Line#id"})
    void aTypeCoversWhatLiesInIt(String element) {
        assertThat(on("a.Order").covers(broken(element))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.Orders", "a.OrderLine#id", "a.Ord", "b.Order", "a", ""})
    void aTypeCoversNothingBesideIt(String element) {
        assertThat(on("a.Order").covers(broken(element))).isFalse();
    }

    @Test
    void aMethodCoversItselfAlone() {
        assertThat(on("a.Order#total(int)").covers(broken("a.Order#total(int)")))
                .isTrue();
        assertThat(on("a.Order#total(int)").covers(broken("a.Order#total(long)")))
                .isFalse();
        assertThat(on("a.Order#total").covers(broken("a.Order#total()"))).isFalse();
        assertThat(on("a.Order#total(int)").covers(broken("a.Order"))).isFalse();
    }

    @Test
    void anotherStandardIsNotCovered() {
        assertThat(on("a.Order").covers(new Violation("another", "x", "Order.java", 1, "a.Order", "")))
                .isFalse();
    }

    @Test
    void itsLastDayIsADayOfIt() {
        assertThat(on("a.Order").holdsOn(LAST)).isTrue();
        assertThat(on("a.Order").holdsOn(LAST.plusDays(1))).isFalse();
    }

    private static Violation broken(String element) {
        return new Violation("entity-has-version", "broken", "Order.java", 1, element, "");
    }

    private static CodeWaiver on(String element) {
        return new CodeWaiver(
                "entity-has-version",
                LAST,
                "It is archived.",
                "",
                new CodeWaiver.Site("Order.java", 1, element, List.of(element)));
    }
}
