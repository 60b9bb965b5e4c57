package com.acme.order;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Order {
    @Id
    private java.util.UUID id;

    @jakarta.persistence.Version
    private long version;
}
