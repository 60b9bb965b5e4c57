package com.acme.orders.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.header;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.jsonPath;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withServerError;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withSuccess;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;

import com.acme.orders.ApiTest;
import com.acme.orders.payment.PaymentRepository;
import com.acme.orders.shipping.ShipmentRepository;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

class OrderApiTest extends ApiTest {

    @Autowired
    private OrderRepository orders;

    @Autowired
    private PaymentRepository payments;

    @Autowired
    private ShipmentRepository shipments;

    @Test
    void paidOrderIsShipped() throws Exception {
        partners.expect(requestTo("http://localhost:9091/authorizations"))
                .andExpect(header("X-Tenant-Id", "acme"))
                .andExpect(jsonPath("$.amount").value(24.98))
                .andRespond(withSuccess("{\"authorizationCode\": \"A-77\"}", MediaType.APPLICATION_JSON));
        partners.expect(requestTo("http://localhost:9092/pickups"))
                .andRespond(withSuccess("{\"trackingNumber\": \"T-1\"}", MediaType.APPLICATION_JSON));
        int customerId = registerCustomer("Ada");

        String orderNumber = place(customerId, "\"cardNumber\": \"4111111111111111\"");

        partners.verify();
        Order order = orders.findByOrderNumber(orderNumber).get();
        assertThat(order.getStatus()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order.getTotal()).isEqualByComparingTo(new BigDecimal("24.98"));
        assertThat(payments.findByOrderCustomerId((long) customerId)).singleElement().satisfies(payment -> {
            assertThat(payments.findById(payment.getId())).isPresent();
            assertThat(payment.getAuthorizationCode()).isEqualTo("A-77");
            assertThat(payment.getCardEncrypted()).isNotBlank().doesNotContain("4111");
        });
        assertThat(shipments.findByOrderOrderNumber(orderNumber)).singleElement().satisfies(shipment -> {
            assertThat(shipment.getTrackingNumber()).isEqualTo("T-1");
            assertThat(shipment.getLastModified()).isNotNull();
        });
    }

    @Test
    void orderWaitsForPaymentWhenTheGatewayIsDown() throws Exception {
        partners.expect(requestTo("http://localhost:9091/authorizations")).andRespond(withServerError());

        String orderNumber = place(registerCustomer("Bob"), "\"cardNumber\": \"4111111111111111\"");

        mvc.perform(get("/orders/" + orderNumber))
                .andExpect(status().isOk())
                .andExpect(MockMvcResultMatchers.jsonPath("$.status").value("PAYMENT_PENDING"))
                .andExpect(MockMvcResultMatchers.jsonPath("$.lines", hasSize(2)))
                .andExpect(MockMvcResultMatchers.jsonPath("$.customer.firstName").value("Bob"));
    }

    @Test
    void listsTheOrdersOfACustomer() throws Exception {
        int customerId = registerCustomer("Cleo");
        String first = place(customerId, "\"voucher\": \"welcome\"");
        String second = place(customerId, "\"voucher\": null");

        mvc.perform(get("/orders").param("customerId", String.valueOf(customerId)))
                .andExpect(status().isOk())
                .andExpect(MockMvcResultMatchers.jsonPath("$", hasSize(2)))
                .andExpect(MockMvcResultMatchers.jsonPath("$[*].orderNumber", hasItem(first)))
                .andExpect(MockMvcResultMatchers.jsonPath("$[*].orderNumber", hasItem(second)))
                .andExpect(MockMvcResultMatchers.jsonPath("$[*].total", hasItem(22.48)));
        mvc.perform(get("/orders").param("size", "1"))
                .andExpect(status().isOk())
                .andExpect(MockMvcResultMatchers.jsonPath("$", hasSize(1)));
    }

    @Test
    void cancelsAnOrder() throws Exception {
        String orderNumber = place(registerCustomer("Dora"), "\"voucher\": null");

        mvc.perform(post("/orders/" + orderNumber + "/cancel")).andExpect(status().isOk());

        assertThat(orders.findByOrderNumber(orderNumber).get().getStatus()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void refusesAnOrderWithoutLines() throws Exception {
        mvc.perform(post("/orders").contentType(MediaType.APPLICATION_JSON).content("{\"customerId\": 1}"))
                .andExpect(status().isBadRequest());
    }

    @Test
    void unknownOrderIsNotFound() throws Exception {
        mvc.perform(get("/orders/ORD-0"))
                .andExpect(status().isNotFound())
                .andExpect(MockMvcResultMatchers.jsonPath("$.errorMessage").value("No order with number ORD-0"));
    }

    private String place(int customerId, String more) throws Exception {
        return JsonPath.read(postJson("/orders", "{\"customerId\": " + customerId + ", " + more + ", \"lines\": ["
                + "{\"sku\": \"TEA-1\", \"quantity\": 2, \"unitPrice\": 9.99},"
                + "{\"sku\": \"CUP-4\", \"quantity\": 1, \"unitPrice\": 5.00}]}"), "$.orderNumber");
    }
}
