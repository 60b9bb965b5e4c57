package com.acme.orders.notification;

import com.acme.orders.customer.CustomerDetails;
import com.acme.orders.notification.MailRelay.Message;
import com.acme.orders.order.Order;
import java.util.Locale;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells customers about their orders, once these are stored. */
@Service
public class NotificationService {

    private final MailRelay relay;

    NotificationService(MailRelay relay) {
        this.relay = relay;
    }

    @Async
    @TransactionalEventListener
    public void orderPlaced(Order order) {
        CustomerDetails customer = order.customer().details();
        String subject = "Your order " + order.number();
        if (customer.phoneNumber() != null) {
            relay.text(new Message(customer.phoneNumber(), subject, subject));
        }
        String status = order.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        relay.mail(new Message(
                customer.email(),
                subject,
                "Dear " + customer.firstName() + ", your order of " + order.total().amount() + " is " + status + "."));
    }
}
