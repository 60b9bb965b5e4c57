package com.acme.orders.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;

import com.acme.orders.ApiTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

class CustomerApiTest extends ApiTest {

    @Autowired
    private CustomerRepository customers;

    @Test
    void registersACustomer() throws Exception {
        Customer ada = customers.findById((long) registerCustomer("Ada")).get();

        assertThat(ada.getBirthDate()).isEqualTo(LocalDate.of(1985, 12, 10));
        assertThat(ada.getAddress().getCountry()).isEqualTo("GB");
        assertThat(ada.getEmailHash()).hasSize(32);
        assertThat(ada.getCreatedAt()).isNotNull();
    }

    @Test
    void refusesAnInvalidEmailAddress() throws Exception {
        mvc.perform(post("/customers").contentType(MediaType.APPLICATION_JSON).content(customer("Ada", "nowhere")))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.errorMessage").value("Invalid field: email"));
    }

    @Test
    void refusesAnEmailAddressThatIsTaken() throws Exception {
        String body = customer("Ada", randomEmail());
        postJson("/customers", body);

        mvc.perform(post("/customers").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isBadRequest());
    }

    @Test
    void changesACustomer() throws Exception {
        int id = registerCustomer("Ada");

        mvc.perform(put("/customers/" + id).contentType(MediaType.APPLICATION_JSON)
                        .content(customer("Augusta", "ignored@example.com")))
                .andExpect(status().isOk());

        mvc.perform(get("/customers/" + id)).andExpect(jsonPath("$.firstName").value("Augusta"));
    }

    @Test
    void exportsWhatIsKnownAboutACustomer() throws Exception {
        int id = registerCustomer("Grace");
        postJson("/orders", "{\"customerId\": " + id + ", \"lines\": ["
                + "{\"sku\": \"TEA-1\", \"quantity\": 1, \"unitPrice\": 9.99}]}");

        mvc.perform(get("/gdpr/customers/" + id + "/export"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.customer.firstName").value("Grace"))
                .andExpect(jsonPath("$.orders", hasSize(1)))
                .andExpect(jsonPath("$.orders[0].lines[0].sku").value("TEA-1"))
                .andExpect(jsonPath("$.payments", hasSize(0)));
    }
}
