package com.acme.orders.payment;

import com.acme.orders.order.Order;
import dev.plimsoll.platform.Money;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

@Entity
@Table(name = "payments")
class Payment extends AggregateRoot {

    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    private Order order;

    @Embedded
    private Money amount;

    @Pii
    private String cardNumber;

    private String authorizationCode;

    protected Payment() {}

    Payment(Order order, String cardNumber, String authorizationCode) {
        this.order = order;
        this.amount = order.total();
        this.cardNumber = cardNumber;
        this.authorizationCode = authorizationCode;
    }
}
