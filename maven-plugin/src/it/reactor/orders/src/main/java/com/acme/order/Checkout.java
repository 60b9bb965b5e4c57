package com.acme.order;

import com.acme.customer.Customer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

public class Checkout {
    private static final Logger log = LoggerFactory.getLogger(Checkout.class);

    public void done(Customer customer) {
        log.info("Order placed by {}", customer.getEmail());
    }
}
