package dev.plimsoll.enforcer;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the gate on its own; a process that shows the fleet as well imports this class. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EnforcerApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(EnforcerApplication.class, arguments);
    }

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }
}
