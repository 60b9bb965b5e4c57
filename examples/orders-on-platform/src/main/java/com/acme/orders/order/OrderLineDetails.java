package com.acme.orders.order;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/** What is ordered, at which price for one, in the currency of the order. */
public record OrderLineDetails(
        @NotBlank String sku,
        @Positive int quantity,
        @NotNull @PositiveOrZero BigDecimal unitPrice) {

    BigDecimal price() {
        return unitPrice.multiply(BigDecimal.valueOf(quantity));
    }
}
