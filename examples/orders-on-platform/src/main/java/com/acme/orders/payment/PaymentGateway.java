package com.acme.orders.payment;

import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.ServiceClient;
import java.math.BigDecimal;
import java.util.Currency;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.PostExchange;

@ServiceClient("payment-gateway")
interface PaymentGateway {

    @PostExchange("/authorizations")
    Authorization authorize(
            @RequestHeader(HttpHeaders.AUTHORIZATION) String token, @RequestBody AuthorizationRequest request);

    record AuthorizationRequest(String reference, BigDecimal amount, Currency currency, @Pii String card) {}

    record Authorization(String authorizationCode) {}
}
