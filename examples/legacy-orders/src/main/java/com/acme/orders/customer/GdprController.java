package com.acme.orders.customer;

import java.util.LinkedHashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import com.acme.orders.order.OrderRepository;
import com.acme.orders.payment.PaymentRepository;

/**
 * Answers "get my data" requests of customers.
 */
@RestController
public class GdprController {

    private static final Logger log = LoggerFactory.getLogger(GdprController.class);

    @Autowired
    private CustomerService customerService;

    @Autowired
    private OrderRepository orderRepository;

    @Autowired
    private PaymentRepository paymentRepository;

    @GetMapping("/gdpr/customers/{id}/export")
    public Map<String, Object> exportCustomerData(@PathVariable("id") Long id) {
        Customer customer = customerService.find(id);
        log.info("GDPR export for {}", customer);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("customer", customer);
        data.put("orders", orderRepository.findByCustomerIdOrderByPlacedAtDesc(id));
        data.put("payments", paymentRepository.findByOrderCustomerId(id));
        return data;
    }
}
