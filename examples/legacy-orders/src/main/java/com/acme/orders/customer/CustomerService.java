package com.acme.orders.customer;

import java.time.LocalDateTime;

import javax.persistence.EntityNotFoundException;

import org.apache.commons.lang3.StringUtils;
import org.apache.log4j.Logger;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.acme.orders.common.CryptoUtil;

@Service
@Transactional
public class CustomerService {

    private static final Logger LOG = Logger.getLogger(CustomerService.class);

    @Autowired
    private CustomerRepository customerRepository;

    public Customer register(Customer customer) {
        if (customerRepository.findByEmail(customer.getEmail()).isPresent()) {
            LOG.warn("Registration refused, e-mail address is taken: " + customer.getEmail());
            throw new IllegalArgumentException("E-mail address is already registered");
        }
        customer.setId(null);
        customer.setEmailHash(CryptoUtil.md5(customer.getEmail()));
        customer.setCreatedAt(LocalDateTime.now());
        normalizeAddress(customer.getAddress());
        Customer saved = customerRepository.save(customer);
        LOG.info("Registered " + saved.getFirstName() + " " + saved.getLastName() + ", born " + saved.getBirthDate());
        return saved;
    }

    public Customer update(Long id, Customer changed) {
        Customer customer = find(id);
        LOG.debug("Changing " + customer + " to " + changed);
        customer.setFirstName(changed.getFirstName());
        customer.setLastName(changed.getLastName());
        customer.setPhoneNumber(StringUtils.trimToNull(changed.getPhoneNumber()));
        customer.setBirthDate(changed.getBirthDate());
        customer.setAddress(changed.getAddress());
        normalizeAddress(customer.getAddress());
        return customerRepository.save(customer);
    }

    public Customer find(Long id) {
        return customerRepository.findById(id)
                .orElseThrow(() -> new EntityNotFoundException("No customer with id " + id));
    }

    private void normalizeAddress(Address address) {
        if (address != null && address.getCountry() != null) {
            address.setCountry(address.getCountry().toUpperCase());
        }
    }
}
