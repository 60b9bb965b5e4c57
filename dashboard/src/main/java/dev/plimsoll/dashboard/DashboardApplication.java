package dev.plimsoll.dashboard;

import dev.plimsoll.enforcer.EnforcerApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;

/** The full distribution: the gate and its pages in one process. */
@SpringBootApplication
@Import(EnforcerApplication.class)
@PropertySource("classpath:dashboard.properties")
public class DashboardApplication {

    public static void main(String[] args) {
        SpringApplication.run(DashboardApplication.class, args);
    }
}
