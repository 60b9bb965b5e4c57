package com.acme.orders.order;

import dev.plimsoll.platform.RequiresPermission;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
@RequiresPermission("orders:read")
class OrderController {

    private final OrderService orders;

    OrderController(OrderService orders) {
        this.orders = orders;
    }

    @GetMapping("/{orderNumber}")
    OrderView get(@PathVariable String orderNumber) {
        return OrderView.of(orders.find(orderNumber));
    }

    @GetMapping
    List<OrderView> list(
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        List<Order> found = customerId == null ? orders.list(page, size) : orders.list(customerId);
        return found.stream().map(OrderView::of).toList();
    }

    @PostMapping("/{orderNumber}/cancel")
    @RequiresPermission("orders:write")
    OrderView cancel(@PathVariable String orderNumber) {
        return OrderView.of(orders.cancel(orderNumber));
    }
}
