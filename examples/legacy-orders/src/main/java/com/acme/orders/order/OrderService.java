package com.acme.orders.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.SimpleDateFormat;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;

import javax.persistence.EntityNotFoundException;

import org.apache.commons.lang3.RandomStringUtils;
import org.apache.commons.lang3.StringUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import com.acme.orders.customer.Customer;
import com.acme.orders.customer.CustomerService;
import com.acme.orders.notification.NotificationService;
import com.acme.orders.payment.PaymentService;
import com.acme.orders.shipping.ShippingService;

@Service
@Transactional
public class OrderService {

    private static final Logger log = LoggerFactory.getLogger(OrderService.class);

    @Autowired
    private OrderRepository orderRepository;

    @Autowired
    private CustomerService customerService;

    @Autowired
    private PaymentService paymentService;

    @Autowired
    private ShippingService shippingService;

    @Autowired
    private NotificationService notificationService;

    public Order place(OrderController.PlaceOrderRequest request) {
        if (request.lines == null || request.lines.isEmpty()) {
            throw new IllegalArgumentException("An order needs at least one line");
        }
        Customer customer = customerService.find(request.customerId);

        Order order = new Order();
        order.setOrderNumber(nextOrderNumber());
        order.setCustomer(customer);
        order.setStatus(OrderStatus.PAYMENT_PENDING);
        order.setPlacedAt(LocalDateTime.now());
        for (OrderController.OrderLineRequest line : request.lines) {
            order.addLine(OrderLine.of(line));
        }
        order.setDiscount(discountFor(request.voucher));
        order.setTotal(totalOf(order));
        orderRepository.save(order);
        log.info("Order " + order.getOrderNumber() + " placed by " + customer.getEmail());

        if (paymentService.charge(order, request.cardNumber)) {
            order.setStatus(OrderStatus.PAID);
            if (shippingService.ship(order)) {
                order.setStatus(OrderStatus.SHIPPED);
            }
        }
        notificationService.orderPlaced(order);
        return orderRepository.save(order);
    }

    public Order find(String orderNumber) {
        return orderRepository.findByOrderNumber(orderNumber)
                .orElseThrow(() -> new EntityNotFoundException("No order with number " + orderNumber));
    }

    public List<Order> list(Long customerId, int page, int size) {
        if (customerId != null) {
            return orderRepository.findByCustomerIdOrderByPlacedAtDesc(customerId);
        }
        return orderRepository.findAll(PageRequest.of(page, size, Sort.by("placedAt").descending())).getContent();
    }

    public Order cancel(String orderNumber) {
        Order order = find(orderNumber);
        if (order.getStatus() == OrderStatus.SHIPPED) {
            throw new IllegalStateException("Order " + orderNumber + " has been shipped");
        }
        order.setStatus(OrderStatus.CANCELLED);
        return orderRepository.save(order);
    }

    private String nextOrderNumber() {
        String day = new SimpleDateFormat("yyyyMMdd").format(new Date());
        return "ORD-" + day + "-" + RandomStringUtils.randomAlphanumeric(8).toUpperCase();
    }

    private double discountFor(String voucher) {
        if (StringUtils.isBlank(voucher)) {
            return 0;
        }
        switch (voucher.trim().toUpperCase()) {
            case "WELCOME":
                return 0.10;
            case "FRIENDS":
                return 0.05;
            default:
                throw new IllegalArgumentException("Unknown voucher " + voucher);
        }
    }

    private BigDecimal totalOf(Order order) {
        double sum = 0;
        for (OrderLine line : order.getLines()) {
            sum += line.getQuantity() * line.getUnitPrice();
        }
        return BigDecimal.valueOf(sum * (1 - order.getDiscount())).setScale(2, RoundingMode.HALF_UP);
    }
}
