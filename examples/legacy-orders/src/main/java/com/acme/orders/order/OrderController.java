package com.acme.orders.order;

import java.util.List;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
public class OrderController {

    @Autowired
    private OrderService orderService;

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    public Order place(@RequestBody PlaceOrderRequest request) {
        return orderService.place(request);
    }

    @GetMapping("/{orderNumber}")
    public Order get(@PathVariable("orderNumber") String orderNumber) {
        return orderService.find(orderNumber);
    }

    @GetMapping
    public List<Order> list(
            @RequestParam(name = "customerId", required = false) Long customerId,
            @RequestParam(name = "page", defaultValue = "0") int page,
            @RequestParam(name = "size", defaultValue = "20") int size) {
        return orderService.list(customerId, page, size);
    }

    @PostMapping("/{orderNumber}/cancel")
    public Order cancel(@PathVariable("orderNumber") String orderNumber) {
        return orderService.cancel(orderNumber);
    }

    public static class PlaceOrderRequest {

        public Long customerId;

        public String cardNumber;

        public String voucher;

        public List<OrderLineRequest> lines;
    }

    public static class OrderLineRequest {

        public String sku;

        public int quantity;

        public double unitPrice;
    }
}
