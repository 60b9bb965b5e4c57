package com.acme.orders.payment;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.UUID;

import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.FetchType;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.ManyToOne;
import javax.persistence.Table;

import com.acme.orders.order.Order;
import com.fasterxml.jackson.annotation.JsonIgnore;

@Entity
@Table(name = "payments")
public class Payment {

    @Id
    @GeneratedValue
    @Column(columnDefinition = "uuid")
    private UUID id;

    @JsonIgnore
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "order_id")
    private Order order;

    @Column(precision = 12, scale = 2)
    private BigDecimal amount;

    @JsonIgnore
    private String cardEncrypted;

    private String authorizationCode;

    private LocalDateTime paidAt;

    protected Payment() {
    }

    public Payment(Order order, String cardEncrypted, String authorizationCode) {
        this.order = order;
        this.amount = order.getTotal();
        this.cardEncrypted = cardEncrypted;
        this.authorizationCode = authorizationCode;
        this.paidAt = LocalDateTime.now();
    }

    public UUID getId() {
        return id;
    }

    public Order getOrder() {
        return order;
    }

    public BigDecimal getAmount() {
        return amount;
    }

    public String getCardEncrypted() {
        return cardEncrypted;
    }

    public String getAuthorizationCode() {
        return authorizationCode;
    }

    public LocalDateTime getPaidAt() {
        return paidAt;
    }
}
