package com.acme.order;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OrderTest {
    @Test
    void itsLabelSaysThatItIsAnOrder() {
        assertTrue(new Order().label().startsWith("Order "));
    }
}
