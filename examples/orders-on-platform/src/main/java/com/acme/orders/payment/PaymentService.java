package com.acme.orders.payment;

import com.acme.orders.order.Order;
import com.acme.orders.payment.PaymentGateway.AuthorizationRequest;
import dev.plimsoll.platform.client.ServiceCallFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class PaymentService {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentService.class);

    private final PaymentGateway gateway;
    private final PaymentRepository payments;
    private final String token;

    PaymentService(
            PaymentGateway gateway, PaymentRepository payments, @Value("${payment.gateway.token}") String token) {
        this.gateway = gateway;
        this.payments = payments;
        this.token = token;
    }

    /** Whether it is paid: without a card the order waits for a bank transfer. */
    public boolean charge(Order order, @Nullable String cardNumber) {
        if (cardNumber == null) {
            LOG.info("Order {} waits for a bank transfer", order.number());
            return false;
        }
        try {
            var request = new AuthorizationRequest(
                    order.number(), order.total().amount(), order.total().currency(), cardNumber);
            String code = gateway.authorize("Bearer " + token, request).authorizationCode();
            payments.save(new Payment(order, cardNumber, code));
            return true;
        } catch (ServiceCallFailedException e) {
            LOG.error("Order {} could not be charged: {}", order.number(), e.reason());
            return false;
        }
    }
}
