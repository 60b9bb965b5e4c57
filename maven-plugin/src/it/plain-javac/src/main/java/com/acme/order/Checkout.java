package com.acme.order;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Checkout {
    private static final Logger log = LoggerFactory.getLogger(Checkout.class);

    public void done(Order order) {
        log.info("Order {} placed", order.getId());
        log.info("Confirmation goes to {}",
                order.getEmail());
    }
}
