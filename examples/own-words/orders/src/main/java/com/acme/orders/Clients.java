package com.acme.orders;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

@Configuration(proxyBeanMethods = false)
class Clients {
    @Bean
    Payments payments(HttpServiceProxyFactory services) {
        return services.createClient(Payments.class);
    }
}
