package com.acme.orders;

import com.acme.platform.Customer;
import com.acme.platform.Personal;
import com.acme.platform.Published;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UpdateTimestamp;

@Entity
@Published
@Table(name = "orders")
class Order {
    @Id
    @GeneratedValue
    private UUID id;

    @Version
    private Long version;

    @UpdateTimestamp
    private Instant updatedAt;

    @Customer
    private UUID customer;

    @Personal
    private String email;

    private String article;

    protected Order() {}

    Order(UUID customer, String email, String article) {
        this.customer = customer;
        this.email = email;
        this.article = article;
    }

    UUID getId() {
        return id;
    }
}
