package com.acme.customer;

@lombok.Data
@lombok.extern.slf4j.Slf4j
public class Customer {
    private String email;

    void greet(Customer other) {
        log.info("Welcome {}", other.getEmail());
    }
}
