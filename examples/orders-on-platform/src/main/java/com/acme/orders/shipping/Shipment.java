package com.acme.orders.shipping;

import com.acme.orders.order.Order;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "shipments")
class Shipment extends AggregateRoot {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Order order;

    @Pii
    private String recipient;

    private String trackingNumber;

    protected Shipment() {}

    Shipment(Order order, String recipient, @Nullable String trackingNumber) {
        this.order = order;
        this.recipient = recipient;
        this.trackingNumber = trackingNumber;
    }
}
