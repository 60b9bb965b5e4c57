package com.acme.orders.checkout;

import com.acme.orders.order.OrderLineDetails;
import dev.plimsoll.platform.Pii;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record PlaceOrder(
        @NotNull UUID customerId,
        @Pii @Nullable String cardNumber,
        @Nullable String voucher,
        @NotEmpty List<@Valid OrderLineDetails> lines) {}
