package com.acme.orders;

import com.acme.platform.RemoteService;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

@RemoteService
@HttpExchange("${payments.url}/payments")
interface Payments {
    @PostExchange("/{order}")
    void charge(@PathVariable("order") UUID order);
}
