package com.acme.orders.notification;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.annotation.PreDestroy;

import org.apache.log4j.Logger;
import org.springframework.stereotype.Service;

import com.acme.orders.customer.Customer;
import com.acme.orders.order.Order;
import com.google.gson.Gson;

/**
 * Tells customers about their orders. Mails are picked up from the log by the mail relay.
 */
@Service
public class NotificationService {

    private static final Logger LOG = Logger.getLogger(NotificationService.class);

    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    private final Gson gson = new Gson();

    public void orderPlaced(Order order) {
        Customer customer = order.getCustomer();
        Map<String, String> mail = new HashMap<>();
        mail.put("to", customer.getEmail());
        mail.put("subject", "Your order " + order.getOrderNumber());
        mail.put("text", String.format("Dear %s, your order of %.2f is %s.", customer.getFirstName(),
                order.getTotal(), order.getStatus().name().toLowerCase().replace('_', ' ')));
        executor.submit(() -> send(customer, mail));
    }

    private void send(Customer customer, Map<String, String> mail) {
        if (customer.getPhoneNumber() != null) {
            LOG.info("SMS to " + customer.getPhoneNumber() + ": " + mail.get("subject"));
        }
        LOG.info("MAIL " + gson.toJson(mail));
    }

    @PreDestroy
    public void stop() {
        executor.shutdown();
    }
}
