package com.acme.orders;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {
    private final Checkout checkout;

    OrderController(Checkout checkout) {
        this.checkout = checkout;
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    UUID place(@Valid @RequestBody PlaceOrder request) {
        return checkout.place(new Order(request.customer(), request.email(), request.article()));
    }
}
