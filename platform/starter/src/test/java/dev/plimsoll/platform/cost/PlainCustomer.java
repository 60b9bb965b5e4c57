package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** The aggregate without the platform: four columns in plain. */
@Entity(name = "Customer")
@Table(name = "customer", indexes = @Index(columnList = "segment"))
class PlainCustomer extends AggregateRoot implements Customer {
    private String name = "";

    private String email = "";

    private String phone = "";

    private String street = "";

    private String segment = "";

    private int credit;

    @Override
    public CustomerBody body() {
        return new CustomerBody(getId(), getVersion(), name, email, phone, street, segment, credit);
    }

    @Override
    public void take(CustomerBody body) {
        name = body.name();
        email = body.email();
        phone = body.phone();
        street = body.street();
        segment = body.segment();
        credit = body.credit();
    }
}
