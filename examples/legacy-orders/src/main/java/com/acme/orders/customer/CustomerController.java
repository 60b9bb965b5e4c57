package com.acme.orders.customer;

import javax.validation.Valid;

import org.springframework.beans.factory.annotation.Autowired;
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
public class CustomerController {

    @Autowired
    private CustomerService customerService;

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Customer register(@Valid @RequestBody Customer customer) {
        return customerService.register(customer);
    }

    @PutMapping("/{id}")
    public Customer update(@PathVariable("id") Long id, @RequestBody Customer customer) {
        return customerService.update(id, customer);
    }

    @GetMapping("/{id}")
    public Customer get(@PathVariable("id") Long id) {
        return customerService.find(id);
    }
}
