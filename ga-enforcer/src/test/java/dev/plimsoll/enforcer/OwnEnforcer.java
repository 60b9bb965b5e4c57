package dev.plimsoll.enforcer;

import dev.plimsoll.enforcer.access.Role;
import dev.plimsoll.enforcer.catalogue.MovableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An enforcer in this process, its data in a folder of the test, its clock standing at {@link #NOW} unless moved. */
public final class OwnEnforcer implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-06-20T12:00:00Z");

    /** Of the platform: it makes the tokens of a test. */
    public static final String FIRST_TOKEN = "the-first-token-of-an-enforcer-in-a-test";

    private static final String OPTION = "--plimsoll.access.first-token";

    private final ConfigurableApplicationContext context;
    private final @Nullable String token;

    private OwnEnforcer(ConfigurableApplicationContext context, boolean withToken) {
        this.context = context;
        this.token = withToken ? token("test", Role.values()) : null;
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
        boolean hasOwnFirst = all.stream().anyMatch(argument -> argument.startsWith(OPTION));
        if (!hasOwnFirst) {
            all.add(OPTION + "=" + FIRST_TOKEN);
        }
        return new OwnEnforcer(
                new SpringApplication(NoonOfTheSummer.class, EnforcerApplication.class).run(all.toArray(String[]::new)),
                !hasOwnFirst);
    }

    /** As a caller that may do everything; without a token where the test says what the first one is. */
    public Api api() {
        Api api = new Api(Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port")));
        return token == null ? api : api.as(token);
    }

    /** A token for any service and environment. */
    public String token(String name, Role... roles) {
        return token(name, "*", roles);
    }

    /** A token for one service, or those that its pattern covers, in any environment. */
    public String token(String name, String service, Role... roles) {
        String words = Stream.of(roles).map(role -> '"' + role.word() + '"').collect(Collectors.joining(", "));
        return (token == null ? api().as(FIRST_TOKEN) : api())
                .post("/api/v1/tokens", "application/json", """
                        {"name": "%s", "roles": [%s], "services": ["%s"], "environments": ["*"], "expiresAt": "%s"}
                        """.formatted(
                                name, words, service, NOW.plus(300, ChronoUnit.DAYS)))
                .body()
                .required("secret")
                .asString();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
