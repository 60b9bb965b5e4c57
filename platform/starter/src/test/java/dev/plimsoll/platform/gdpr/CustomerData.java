package dev.plimsoll.platform.gdpr;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the shop keeps of its customers, in several ways. */
final class CustomerData {

    private CustomerData() {}

    @Entity(name = "Customer")
    @DataSubject
    static class Customer extends AggregateRoot {
        @Pii
        @Column(nullable = false)
        String name = "";

        @Lookup("name")
        @Nullable
        String nameLookup;

        @Pii
        @Nullable
        String email;

        @Lookup("email")
        @Nullable
        String emailLookup;

        @Pii
        @Nullable
        LocalDate born;

        String segment = "retail";

        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn
        List<Phone> phones = new ArrayList<>();
    }

    @Entity(name = "Phone")
    static class Phone extends AggregateRoot {
        @Pii
        @Nullable
        String number;
    }

    @Embeddable
    static class Address {
        @Pii
        @Nullable
        String street;

        @Nullable
        String country;
    }

    @Entity(name = "Shipment")
    static class Shipment extends AggregateRoot {
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Customer customer;

        @Embedded
        Address address = new Address();
    }

    @Entity(name = "Invoice")
    static class Invoice extends AggregateRoot {
        @DataSubject
        @Nullable
        UUID customerId;

        @Pii
        @Nullable
        String addressLine;

        int cents = 4200;
    }

    /** It holds nothing personal by itself, and is the customer's. */
    @Entity(name = "Purchase")
    static class Order extends AggregateRoot {
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Customer customer;

        int cents = 4200;
    }

    @Entity(name = "Note")
    @Inheritance(strategy = InheritanceType.JOINED)
    static class Note extends AggregateRoot {
        @DataSubject
        @Nullable
        UUID about;

        @Pii
        @Nullable
        String title;
    }

    @Entity(name = "Complaint")
    static class Complaint extends Note {
        @Pii
        @Nullable
        String text;
    }

    record SeatId(String hall, int seat) implements Serializable {}

    /** An id of two columns, and no version. */
    @Entity(name = "Seat")
    @IdClass(SeatId.class)
    static class Seat {
        @Id
        String hall = "A";

        @Id
        int seat;

        @DataSubject
        @Nullable
        UUID guest;

        @Pii
        @Nullable
        String wish;
    }

    /** One of everything that is about a customer of that name. */
    static Stream<Object> about(Customer customer, UUID id, String name) {
        Shipment shipment = new Shipment();
        shipment.customer = customer;
        shipment.address.street = name + "-street";
        shipment.address.country = "GB";
        Invoice invoice = new Invoice();
        invoice.customerId = id;
        invoice.addressLine = name + "-line";
        Order order = new Order();
        order.customer = customer;
        Complaint complaint = new Complaint();
        complaint.about = id;
        complaint.title = name + "-title";
        complaint.text = name + "-text";
        Seat seat = new Seat();
        seat.seat = id.hashCode();
        seat.guest = id;
        seat.wish = name + "-wish";
        return Stream.of(shipment, invoice, order, complaint, seat);
    }
}
