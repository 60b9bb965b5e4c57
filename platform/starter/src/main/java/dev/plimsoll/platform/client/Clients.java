package dev.plimsoll.platform.client;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/** Makes the clients; those of one service share its breaker and its budget. */
final class Clients {
    private final Wire wire = new Wire();
    private final Map<String, Called> services = new ConcurrentHashMap<>();
    private final ClientProperties properties;
    private final RestClient.Builder http;
    private final Clock clock;
    private final ReadProblems problems;

    Clients(ClientProperties properties, RestClient.Builder http, Clock clock, ReadProblems problems) {
        this.properties = properties;
        this.http = http;
        this.clock = clock;
        this.problems = problems;
    }

    <T> T of(Class<T> type) {
        String service = DeclaredClients.serviceOf(type);
        Called called =
                services.computeIfAbsent(service, name -> Called.of(name, properties.of(name), clock, problems));
        RestClient client = http.clone()
                .baseUrl(called.url())
                .requestInterceptor(new Calls(wire, clock, called))
                .build();
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(client))
                .httpRequestValuesProcessor((method, parameters, arguments, request) ->
                        request.addAttribute(Call.ATTRIBUTE, AroundClient.call(service, method)))
                .proxyFactoryCustomizer((proxy, of) -> proxy.addAdvice(0, new AroundClient(service)))
                .build()
                .createClient(type);
    }
}
