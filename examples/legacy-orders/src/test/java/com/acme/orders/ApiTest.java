package com.acme.orders;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest
public abstract class ApiTest {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private RestTemplate restTemplate;

    protected MockMvc mvc;

    protected MockRestServiceServer partners;

    @BeforeEach
    void setUp() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
        partners = MockRestServiceServer.bindTo(restTemplate).ignoreExpectOrder(true).build();
    }

    protected int registerCustomer(String firstName) throws Exception {
        return JsonPath.read(postJson("/customers", customer(firstName, randomEmail())), "$.id");
    }

    protected String postJson(String url, String body) throws Exception {
        return mvc.perform(post(url).contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().isCreated())
                .andReturn().getResponse().getContentAsString();
    }

    protected static String randomEmail() {
        return UUID.randomUUID() + "@example.com";
    }

    protected static String customer(String firstName, String email) {
        return "{\"firstName\": \"" + firstName + "\", \"lastName\": \"Lovelace\", \"email\": \"" + email + "\","
                + " \"phoneNumber\": \"+44 20 7946 0000\", \"birthDate\": \"1985-12-10\","
                + " \"address\": {\"street\": \"12 St James's Square\", \"city\": \"London\","
                + " \"postalCode\": \"SW1Y 4JH\", \"country\": \"gb\"}}";
    }
}
