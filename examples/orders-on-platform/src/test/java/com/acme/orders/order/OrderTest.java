package com.acme.orders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.orders.customer.Customer;
import dev.plimsoll.platform.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    private static Order order(String discount, String currency, OrderLineDetails... lines) {
        return new Order("ORD-1", new Customer() {}, new BigDecimal(discount))
                .with(List.of(lines), Currency.getInstance(currency));
    }

    private static OrderLineDetails line(int quantity, String unitPrice) {
        return new OrderLineDetails("TEA-1", quantity, new BigDecimal(unitPrice));
    }

    @Test
    void totalIsTheSumOfTheLines() {
        assertThat(order("0", "EUR", line(2, "9.99"), line(1, "5")).total())
                .isEqualTo(new Money(new BigDecimal("24.98"), EUR));
    }

    @Test
    void totalIsRoundedOnceAndHalfUp() {
        assertThat(order("0.05", "EUR", line(1, "0.10"), line(1, "0.20")).total().amount())
                .isEqualByComparingTo("0.29");
    }

    @Test
    void totalHasTheDecimalsOfItsCurrency() {
        assertThat(order("0.05", "JPY", line(1, "110")).total().amount()).isEqualByComparingTo("105");
    }

    @Test
    void refusesAPriceThatCannotBePaid() {
        assertThatThrownBy(() -> order("0", "EUR", line(1, "9.999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more decimals");
    }

    @Test
    void waitsForPaymentAtFirst() {
        assertThat(order("0", "EUR", line(1, "1")).status()).isEqualTo(OrderStatus.PAYMENT_PENDING);
    }
}
