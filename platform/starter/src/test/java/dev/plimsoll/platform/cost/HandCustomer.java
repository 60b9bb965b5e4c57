package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** The aggregate by hand: four attributes have a converter that seals them. */
@Entity(name = "Customer")
@Table(name = "customer", indexes = @Index(columnList = "segment"))
class HandCustomer extends AggregateRoot implements Customer {
    @Convert(converter = HandSealed.Name.class)
    private String name = "";

    @Convert(converter = HandSealed.Email.class)
    private String email = "";

    @Convert(converter = HandSealed.Phone.class)
    private String phone = "";

    @Convert(converter = HandSealed.Street.class)
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
