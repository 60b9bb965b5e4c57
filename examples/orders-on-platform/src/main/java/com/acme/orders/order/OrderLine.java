package com.acme.orders.order;

import dev.plimsoll.platform.Money;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Currency;
import org.hibernate.annotations.EmbeddedColumnNaming;

@Entity
@Table(name = "order_lines")
class OrderLine extends AggregateRoot {

    private String sku;

    private int quantity;

    @Embedded
    @EmbeddedColumnNaming("unit_price_%s")
    private Money unitPrice;

    protected OrderLine() {}

    OrderLine(OrderLineDetails details, Currency currency) {
        sku = details.sku();
        quantity = details.quantity();
        unitPrice = new Money(details.unitPrice(), currency);
    }

    OrderLineDetails details() {
        return new OrderLineDetails(sku, quantity, unitPrice.amount());
    }
}
