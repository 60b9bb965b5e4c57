package com.acme.orders.shipping;

import java.util.HashMap;
import java.util.Map;

import org.apache.log4j.Logger;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

import com.acme.orders.customer.Customer;
import com.acme.orders.order.Order;

@Service
@Transactional
public class ShippingService {

    private static final Logger LOG = Logger.getLogger(ShippingService.class);

    @Autowired
    private RestTemplate restTemplate;

    @Autowired
    private ShipmentRepository shipmentRepository;

    @Value("${shipping.carrier.url}")
    private String carrierUrl;

    public boolean ship(Order order) {
        Customer customer = order.getCustomer();
        if (customer.getAddress() == null) {
            LOG.warn("No address, cannot ship to " + customer.getFirstName() + " " + customer.getLastName());
            return false;
        }
        Shipment shipment = new Shipment();
        shipment.setId("SHP-" + order.getOrderNumber());
        shipment.setOrder(order);
        shipment.setRecipient(customer.getFirstName() + " " + customer.getLastName() + ", " + customer.getAddress());
        try {
            shipment.setTrackingNumber(bookPickup(shipment));
        } catch (RestClientException e) {
            LOG.error("No pickup for shipment " + shipment.getId(), e);
        }
        shipmentRepository.save(shipment);
        System.out.println("LABEL " + shipment.getId() + " " + shipment.getRecipient());
        return shipment.getTrackingNumber() != null;
    }

    private String bookPickup(Shipment shipment) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-Request-Id", MDC.get("requestId"));
        headers.set("X-Tenant-Id", "acme");

        Map<String, String> body = new HashMap<>();
        body.put("shipmentId", shipment.getId());
        body.put("recipient", shipment.getRecipient());
        return (String) restTemplate.exchange(
                carrierUrl + "/pickups", HttpMethod.POST, new HttpEntity<>(body, headers), Map.class)
                .getBody().get("trackingNumber");
    }
}
