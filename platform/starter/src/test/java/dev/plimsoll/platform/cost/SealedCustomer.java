package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.Index;
import jakarta.persistence.Table;

/** The aggregate on the platform: four attributes are sealed, each write is told. */
@Entity(name = "Customer")
@DataSubject
@Table(name = "customer", indexes = @Index(columnList = "segment"))
class SealedCustomer extends AggregateRoot implements Customer {
    @Pii
    private String name = "";

    @Pii
    private String email = "";

    @Pii
    private String phone = "";

    @Pii
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
