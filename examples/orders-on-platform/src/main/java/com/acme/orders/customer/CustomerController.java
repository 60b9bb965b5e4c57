package com.acme.orders.customer;

import dev.plimsoll.platform.RequiresPermission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customers")
@RequiresPermission("customers:write")
class CustomerController {

    private final CustomerService customers;

    CustomerController(CustomerService customers) {
        this.customers = customers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    CustomerView register(@Valid @RequestBody CustomerDetails details) {
        return CustomerView.of(customers.register(details));
    }

    @PutMapping("/{id}")
    CustomerView update(@PathVariable UUID id, @Valid @RequestBody CustomerDetails details) {
        return CustomerView.of(customers.update(id, details));
    }

    @GetMapping("/{id}")
    @RequiresPermission("customers:read")
    CustomerView get(@PathVariable UUID id) {
        return CustomerView.of(customers.find(id));
    }
}
