package dev.plimsoll.platform.client;

import dev.plimsoll.platform.data.DataAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** Makes a bean of every interface that declares a called service. */
@AutoConfiguration(after = {DataAutoConfiguration.class, RestClientAutoConfiguration.class})
@EnableConfigurationProperties(ClientProperties.class)
@Import(FindClients.class)
public class ClientAutoConfiguration {
    @Bean("plimsoll.clients")
    Clients clients(
            ClientProperties properties,
            DeclaredClients declared,
            ObjectProvider<Clock> clock,
            RestClient.Builder http,
            JsonMapper json) {
        declared.checkNames(properties.clients().keySet());
        return new Clients(properties, http, clock.getIfUnique(Clock::systemUTC), new ReadProblems(json));
    }
}
