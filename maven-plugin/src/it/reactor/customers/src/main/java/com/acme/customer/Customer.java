package com.acme.customer;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {
    @Id
    private java.util.UUID id;

    private transient String email;

    public String getEmail() {
        return email;
    }
}
