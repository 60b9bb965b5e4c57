package com.acme.orders.order;

import com.acme.orders.customer.Customer;
import dev.plimsoll.platform.Money;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "orders")
public class Order extends AggregateRoot {

    private String orderNumber;

    @ManyToOne(optional = false)
    private Customer customer;

    @Enumerated(EnumType.STRING)
    private OrderStatus status = OrderStatus.PAYMENT_PENDING;

    @Embedded
    @EmbeddedColumnNaming("total_%s")
    private Money total;

    private BigDecimal discount;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    @JoinColumn(name = "order_id", nullable = false, updatable = false)
    @OrderBy("id")
    private List<OrderLine> lines = new ArrayList<>();

    protected Order() {}

    public Order(String orderNumber, Customer customer, BigDecimal discount) {
        this.orderNumber = orderNumber;
        this.customer = customer;
        this.discount = discount;
    }

    /** What is ordered; the total is rounded once, after the discount. */
    public Order with(List<OrderLineDetails> ordered, Currency currency) {
        ordered.forEach(line -> lines.add(new OrderLine(line, currency)));
        BigDecimal sum = ordered.stream().map(OrderLineDetails::price).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal reduced = sum.multiply(BigDecimal.ONE.subtract(discount));
        total = new Money(reduced.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
        return this;
    }

    public void become(OrderStatus next) {
        status = next;
    }

    public String number() {
        return orderNumber;
    }

    public Customer customer() {
        return customer;
    }

    public OrderStatus status() {
        return status;
    }

    public Money total() {
        return total;
    }

    BigDecimal discount() {
        return discount;
    }

    List<OrderLine> lines() {
        return lines;
    }
}
