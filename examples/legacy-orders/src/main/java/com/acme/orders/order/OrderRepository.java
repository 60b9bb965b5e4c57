package com.acme.orders.order;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

public interface OrderRepository extends JpaRepository<Order, Long> {

    Optional<Order> findByOrderNumber(String orderNumber);

    List<Order> findByCustomerIdOrderByPlacedAtDesc(Long customerId);

    List<Order> findByStatusAndPlacedAtBefore(OrderStatus status, LocalDateTime placedAt);
}
