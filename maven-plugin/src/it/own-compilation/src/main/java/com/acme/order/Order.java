package com.acme.order;

@lombok.Data
@lombok.extern.slf4j.Slf4j
public class Order {
    private String email;

    void done(Order other) {
        log.info("Confirmation goes to {}",
                other.getEmail());
    }
}
