package com.acme.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** What a customer has ordered. */
@Entity
public class Order {
    @Id
    private java.util.UUID id;

    private transient String email;

    public java.util.UUID getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }
}
