package com.acme.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Its module's own policy asks for no version. */
@Entity
public class Basket {

    @Id
    private java.util.UUID id;

    public java.util.UUID getId() {
        return id;
    }
}
