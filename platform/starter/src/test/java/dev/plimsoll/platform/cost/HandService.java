package dev.plimsoll.platform.cost;

import ch.qos.logback.classic.LoggerContext;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.Base64;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a careful developer would write for this one service, with nothing of the platform at work. */
@Configuration(proxyBeanMethods = false)
class HandService {
    @Bean
    HandKeys keys(@Value("${hand.master-key}") String master, JdbcClient database) {
        return new HandKeys(Base64.getDecoder().decode(master), database);
    }

    @Bean
    HandRelay relay(@Value("${spring.datasource.url}") String database, CustomerService.Told told) {
        return new HandRelay(database, told::hear);
    }

    @Bean
    HandWrites writes(HandKeys keys, HandRelay relay, JdbcClient database, Clock clock, EntityManagerFactory entities) {
        HandWrites writes = new HandWrites(keys, new HandOutbox(keys, database, clock, relay::wake));
        var listeners = entities.unwrap(SessionFactoryImplementor.class)
                .getEventEngine()
                .getListenerRegistry();
        listeners.appendListeners(EventType.PRE_INSERT, writes);
        listeners.appendListeners(EventType.PRE_UPDATE, writes);
        listeners.appendListeners(EventType.POST_INSERT, writes);
        listeners.appendListeners(EventType.POST_UPDATE, writes);
        relay.start();
        return writes;
    }

    @Bean
    FilterRegistrationBean<HandFilter> filter() {
        HandMasking.standBefore((LoggerContext) LoggerFactory.getILoggerFactory(), "CONSOLE");
        FilterRegistrationBean<HandFilter> filter = new FilterRegistrationBean<>(new HandFilter());
        filter.addUrlPatterns("/customers", "/customers/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
