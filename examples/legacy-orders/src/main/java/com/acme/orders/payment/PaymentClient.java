package com.acme.orders.payment;

import java.util.HashMap;
import java.util.Map;

import javax.annotation.PostConstruct;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestTemplate;

import com.acme.orders.order.Order;

@Component
public class PaymentClient {

    private static final Logger log = LoggerFactory.getLogger(PaymentClient.class);

    @Autowired
    private RestTemplate restTemplate;

    @Value("${payment.gateway.url}")
    private String gatewayUrl;

    @Value("${payment.gateway.token}")
    private String token;

    @PostConstruct
    public void announce() {
        log.info("Payment gateway is " + gatewayUrl);
    }

    public String authorize(Order order, String cardNumber) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.set("Authorization", "Bearer " + token);
        headers.set("X-Request-Id", MDC.get("requestId"));
        headers.set("X-Tenant-Id", "acme");

        Map<String, Object> body = new HashMap<>();
        body.put("reference", order.getOrderNumber());
        body.put("amount", order.getTotal());
        body.put("card", cardNumber);

        Map<?, ?> response = restTemplate.postForObject(
                gatewayUrl + "/authorizations", new HttpEntity<>(body, headers), Map.class);
        return (String) response.get("authorizationCode");
    }
}
