package com.acme.orders.order;

import jakarta.persistence.EntityNotFoundException;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
public class OrderService {

    private final OrderRepository orders;

    OrderService(OrderRepository orders) {
        this.orders = orders;
    }

    @Transactional(readOnly = true)
    public Order find(String orderNumber) {
        return orders.findByOrderNumber(orderNumber)
                .orElseThrow(() -> new EntityNotFoundException("No order with number " + orderNumber));
    }

    @Transactional(readOnly = true)
    public List<Order> list(UUID customerId) {
        return orders.findByCustomerIdOrderByCreatedAtDesc(customerId);
    }

    @Transactional(readOnly = true)
    public List<Order> list(int page, int size) {
        return orders.findAll(PageRequest.of(page, size, Sort.by("createdAt").descending())).getContent();
    }

    public Order cancel(String orderNumber) {
        Order order = find(orderNumber);
        if (order.status() == OrderStatus.SHIPPED) {
            throw new IllegalArgumentException("Order " + orderNumber + " has been shipped");
        }
        order.become(OrderStatus.CANCELLED);
        return orders.save(order);
    }
}
