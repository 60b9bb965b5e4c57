package dev.plimsoll.platform.context;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Logs in JSON unless the service says otherwise: {@code logging.structured.format.console} left empty gives plain lines. */
final class StructuredLogs implements EnvironmentPostProcessor {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("plimsollLogging", Map.of("logging.structured.format.console", "ecs")));
    }
}
