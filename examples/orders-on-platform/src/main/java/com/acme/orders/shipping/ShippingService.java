package com.acme.orders.shipping;

import com.acme.orders.customer.CustomerDetails;
import com.acme.orders.order.Order;
import com.acme.orders.shipping.Carrier.PickupRequest;
import dev.plimsoll.platform.client.ServiceCallFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class ShippingService {

    private static final Logger LOG = LoggerFactory.getLogger(ShippingService.class);

    private final Carrier carrier;
    private final ShipmentRepository shipments;

    ShippingService(Carrier carrier, ShipmentRepository shipments) {
        this.carrier = carrier;
        this.shipments = shipments;
    }

    /** Whether the carrier comes for it. */
    public boolean ship(Order order) {
        CustomerDetails customer = order.customer().details();
        if (customer.address() == null) {
            LOG.warn("Order {} cannot be shipped: its customer has no address", order.number());
            return false;
        }
        String recipient =
                customer.firstName() + " " + customer.lastName() + ", " + customer.address().label();
        String trackingNumber = bookPickup(order, recipient);
        shipments.save(new Shipment(order, recipient, trackingNumber));
        return trackingNumber != null;
    }

    private @Nullable String bookPickup(Order order, String recipient) {
        try {
            return carrier.book(new PickupRequest("SHP-" + order.number(), recipient)).trackingNumber();
        } catch (ServiceCallFailedException e) {
            LOG.error("No pickup for order {}: {}", order.number(), e.reason());
            return null;
        }
    }
}
