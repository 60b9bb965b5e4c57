package com.acme.orders.customer;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.UUID;

public record CustomerView(UUID id, @JsonUnwrapped CustomerDetails details, Instant createdAt) {

    public static CustomerView of(Customer customer) {
        return new CustomerView(customer.getId(), customer.details(), customer.getCreatedAt());
    }
}
