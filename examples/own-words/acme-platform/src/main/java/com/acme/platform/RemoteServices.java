package com.acme.platform;

import java.time.Duration;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.beans.factory.config.EmbeddedValueResolver;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** What makes the clients of a {@link RemoteService}. */
@AutoConfiguration
public class RemoteServices {

    @Bean
    HttpServiceProxyFactory remoteServiceFactory(ConfigurableBeanFactory beans) {
        JdkClientHttpRequestFactory http = new JdkClientHttpRequestFactory();
        http.setReadTimeout(Duration.ofSeconds(2));
        RestClient client = RestClient.builder().requestFactory(http).build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .embeddedValueResolver(new EmbeddedValueResolver(beans))
                .build();
    }
}
