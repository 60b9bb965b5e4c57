package com.acme.orders.order;

public enum OrderStatus {
    PAYMENT_PENDING,
    PAID,
    SHIPPED,
    CANCELLED
}
