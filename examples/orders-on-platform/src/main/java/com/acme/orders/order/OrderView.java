package com.acme.orders.order;

import com.acme.orders.customer.CustomerView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

public record OrderView(
        UUID id,
        String orderNumber,
        CustomerView customer,
        OrderStatus status,
        BigDecimal total,
        Currency currency,
        BigDecimal discount,
        Instant placedAt,
        List<Line> lines) {

    record Line(UUID id, @JsonUnwrapped OrderLineDetails details) {}

    public static OrderView of(Order order) {
        return new OrderView(
                order.getId(),
                order.number(),
                CustomerView.of(order.customer()),
                order.status(),
                order.total().amount(),
                order.total().currency(),
                order.discount(),
                order.getCreatedAt(),
                order.lines().stream().map(line -> new Line(line.getId(), line.details())).toList());
    }
}
