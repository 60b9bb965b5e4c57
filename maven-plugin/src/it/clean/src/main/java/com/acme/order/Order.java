package com.acme.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** What a customer has ordered. */
@Entity
public class Order {
    @Id
    private java.util.UUID id;

    @Version
    private Long version;

    private transient String email;

    public java.util.UUID getId() {
        return id;
    }

    public String getEmail() {
        return email;
    }
}
