package com.acme.orders.customer;

import jakarta.persistence.EntityNotFoundException;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class CustomerService {

    private final CustomerRepository customers;

    CustomerService(CustomerRepository customers) {
        this.customers = customers;
    }

    public Customer register(CustomerDetails details) {
        if (customers.existsByEmailLookup(details.email())) {
            throw new IllegalArgumentException("E-mail address is already registered");
        }
        return customers.save(new Customer(details));
    }

    public Customer update(UUID id, CustomerDetails details) {
        Customer customer = find(id);
        customer.change(details);
        return customers.save(customer);
    }

    @Transactional(readOnly = true)
    public Customer find(UUID id) {
        return customers.findById(id).orElseThrow(() -> new EntityNotFoundException("No customer with id " + id));
    }
}
