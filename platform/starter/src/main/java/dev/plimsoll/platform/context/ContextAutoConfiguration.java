package dev.plimsoll.platform.context;

import dev.plimsoll.platform.data.DataAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Reads the shared headers, and carries them on into threads and log lines. */
@AutoConfiguration(after = DataAutoConfiguration.class)
@EnableConfigurationProperties(ContextProperties.class)
public class ContextAutoConfiguration {
    @Bean("plimsoll.contextOnExecutors")
    static ContextOnExecutors contextOnExecutors() {
        return new ContextOnExecutors();
    }

    @Bean("plimsoll.contextOfCallables")
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    ContextOfCallables contextOfCallables() {
        return new ContextOfCallables();
    }

    /** First of all filters, so that what the others log says whose request it is. */
    @Bean("plimsoll.requestContextFilterOfPlatform")
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    FilterRegistrationBean<ContextFilter> requestContextFilterOfPlatform(
            ContextProperties properties,
            ObjectProvider<Clock> clock,
            @Lazy @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        ReadHeaders read = new ReadHeaders(clock.getIfUnique(Clock::systemUTC));
        FilterRegistrationBean<ContextFilter> filter =
                new FilterRegistrationBean<>(new ContextFilter(read, new Region(properties.region()), errors));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
