package com.acme.orders.customer;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

@Entity
@Table(name = "customers")
@DataSubject
public class Customer extends AggregateRoot {

    @Pii
    private String firstName;

    @Pii
    private String lastName;

    @Pii
    private String email;

    @Lookup("email")
    private String emailLookup;

    @Pii
    private String phoneNumber;

    @Pii
    private LocalDate birthDate;

    @Embedded
    private Address address;

    protected Customer() {}

    Customer(CustomerDetails details) {
        email = details.email();
        change(details);
    }

    /** The e-mail address stays: it is what the customer was registered with. */
    final void change(CustomerDetails details) {
        firstName = details.firstName();
        lastName = details.lastName();
        phoneNumber = details.phoneNumber();
        birthDate = details.birthDate();
        address = details.address();
    }

    public CustomerDetails details() {
        return new CustomerDetails(firstName, lastName, email, phoneNumber, birthDate, address);
    }
}
