package com.acme.orders;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
class Checkout {
    private static final Logger log = LoggerFactory.getLogger(Checkout.class);

    private final OrderRepository orders;
    private final Payments payments;

    Checkout(OrderRepository orders, Payments payments) {
        this.orders = orders;
        this.payments = payments;
    }

    UUID place(Order order) {
        UUID id = orders.save(order).getId();
        payments.charge(id);
        log.info("Order {} is placed and paid", id);
        return id;
    }
}
