package com.acme.orders.payment;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.client.RestClientException;

import com.acme.orders.common.CryptoUtil;
import com.acme.orders.customer.Customer;
import com.acme.orders.order.Order;

@Service
@Transactional
public class PaymentService {

    private static final Logger log = LoggerFactory.getLogger(PaymentService.class);

    @Autowired
    private PaymentClient paymentClient;

    @Autowired
    private PaymentRepository paymentRepository;

    @Value("${payment.card-key}")
    private String cardKey;

    public boolean charge(Order order, String cardNumber) {
        Customer customer = order.getCustomer();
        if (cardNumber == null) {
            log.info("Order {} waits for a bank transfer", order.getOrderNumber());
            return false;
        }
        try {
            log.info("Charging {} to {}", order.getTotal(), customer);
            String authorizationCode = paymentClient.authorize(order, cardNumber);
            paymentRepository.save(new Payment(order, CryptoUtil.encrypt(cardKey, cardNumber), authorizationCode));
            return true;
        } catch (RestClientException e) {
            log.error("Payment of " + customer.getLastName() + " failed: " + e.getMessage());
            return false;
        }
    }
}
