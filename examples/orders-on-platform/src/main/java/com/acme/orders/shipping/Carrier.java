package com.acme.orders.shipping;

import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.ServiceClient;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

@ServiceClient("carrier")
interface Carrier {

    @PostExchange("/pickups")
    Pickup book(@RequestBody PickupRequest request);

    record PickupRequest(String shipmentId, @Pii String recipient) {}

    record Pickup(String trackingNumber) {}
}
