package dev.plimsoll.enforcer;

import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An enforcer in this process, its data in a folder of the test, its clock standing at {@link #NOW} unless moved. */
public final class OwnEnforcer implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");

    private final ConfigurableApplicationContext context;

    private OwnEnforcer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Instead of the system's clock. */
    @Configuration(proxyBeanMethods = false)
    static class NoonOfTheSummer {
        @Bean
        MovableClock clock() {
            return new MovableClock(NOW);
        }
    }

    public static OwnEnforcer start(Path folder, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--plimsoll.database.folder=" + folder);
        all.add("--server.port=0");
        all.add("--spring.main.banner-mode=off");
        return new OwnEnforcer(new SpringApplication(NoonOfTheSummer.class, EnforcerApplication.class)
                .run(all.toArray(String[]::new)));
    }

    public Api api() {
        return new Api(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
