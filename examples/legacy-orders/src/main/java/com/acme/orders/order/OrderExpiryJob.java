package com.acme.orders.order;

import java.time.LocalDateTime;
import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Cancels orders that nobody has paid for.
 */
@Component
public class OrderExpiryJob {

    @Autowired
    private OrderRepository orderRepository;

    @Autowired
    private OrderService orderService;

    @Value("${orders.expiry-minutes}")
    private int expiryMinutes;

    @Scheduled(initialDelay = 60000, fixedDelay = 60000)
    public void cancelUnpaidOrders() {
        LocalDateTime limit = LocalDateTime.now().minusMinutes(expiryMinutes);
        List<Order> unpaid = orderRepository.findByStatusAndPlacedAtBefore(OrderStatus.PAYMENT_PENDING, limit);
        for (Order order : unpaid) {
            orderService.cancel(order.getOrderNumber());
        }
        System.out.println("Expiry job: " + unpaid.size() + " orders cancelled at " + LocalDateTime.now());
    }
}
