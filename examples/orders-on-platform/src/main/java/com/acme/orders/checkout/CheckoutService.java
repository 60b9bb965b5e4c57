package com.acme.orders.checkout;

import com.acme.orders.customer.CustomerService;
import com.acme.orders.order.Order;
import com.acme.orders.order.OrderRepository;
import com.acme.orders.order.OrderStatus;
import com.acme.orders.payment.PaymentService;
import com.acme.orders.shipping.ShippingService;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CheckoutService {

    private static final Map<String, BigDecimal> DISCOUNTS =
            Map.of("WELCOME", new BigDecimal("0.10"), "FRIENDS", new BigDecimal("0.05"));

    private final CustomerService customers;
    private final OrderRepository orders;
    private final PaymentService payments;
    private final ShippingService shipping;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Currency currency;

    CheckoutService(
            CustomerService customers,
            OrderRepository orders,
            PaymentService payments,
            ShippingService shipping,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${orders.currency}") Currency currency) {
        this.customers = customers;
        this.orders = orders;
        this.payments = payments;
        this.shipping = shipping;
        this.events = events;
        this.clock = clock;
        this.currency = currency;
    }

    Order place(PlaceOrder request) {
        Order order = new Order(
                        nextOrderNumber(), customers.find(request.customerId()), discountFor(request.voucher()))
                .with(request.lines(), currency);
        orders.save(order);
        if (payments.charge(order, request.cardNumber())) {
            order.become(shipping.ship(order) ? OrderStatus.SHIPPED : OrderStatus.PAID);
        }
        events.publishEvent(order);
        return orders.save(order);
    }

    private String nextOrderNumber() {
        String day = LocalDate.now(clock).format(DateTimeFormatter.BASIC_ISO_DATE);
        String random = UUID.randomUUID().toString().substring(0, 8);
        return "ORD-" + day + "-" + random.toUpperCase(Locale.ROOT);
    }

    private static BigDecimal discountFor(@Nullable String voucher) {
        if (voucher == null || voucher.isBlank()) {
            return BigDecimal.ZERO;
        }
        BigDecimal discount = DISCOUNTS.get(voucher.strip().toUpperCase(Locale.ROOT));
        if (discount == null) {
            throw new IllegalArgumentException("Unknown voucher " + voucher);
        }
        return discount;
    }
}
