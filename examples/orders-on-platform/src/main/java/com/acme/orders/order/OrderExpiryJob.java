package com.acme.orders.order;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Cancels orders that nobody has paid for. */
@Component
class OrderExpiryJob {

    private static final Logger LOG = LoggerFactory.getLogger(OrderExpiryJob.class);

    private final OrderRepository orders;
    private final OrderService service;
    private final Clock clock;
    private final Duration expiry;

    OrderExpiryJob(
            OrderRepository orders, OrderService service, Clock clock, @Value("${orders.expiry}") Duration expiry) {
        this.orders = orders;
        this.service = service;
        this.clock = clock;
        this.expiry = expiry;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    public void cancelUnpaidOrders() {
        List<Order> unpaid = orders.findByStatusAndCreatedAtBefore(
                OrderStatus.PAYMENT_PENDING, clock.instant().minus(expiry));
        unpaid.forEach(order -> service.cancel(order.number()));
        LOG.info("{} orders cancelled that nobody paid for", unpaid.size());
    }
}
