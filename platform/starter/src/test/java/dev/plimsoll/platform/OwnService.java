package dev.plimsoll.platform;

import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A service on the platform, with a real database and a real port. */
public final class OwnService {
    private OwnService() {}

    /**
     * Starts an application on an empty database.
     *
     * @param application a {@code @SpringBootApplication} or {@code @EnableAutoConfiguration} class
     * @param properties as {@code name=value}
     */
    public static ConfigurableApplicationContext start(Class<?> application, String... properties) {
        return startOn(Postgres.database(), application, properties);
    }

    /** Starts one more process of an application on a database that is there already. */
    public static ConfigurableApplicationContext startOn(String database, Class<?> application, String... properties) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "spring.datasource.url=" + database,
                                "spring.application.name=own-service",
                                "spring.jpa.hibernate.ddl-auto=update",
                                "spring.jpa.open-in-view=false",
                                "server.port=0"),
                        Arrays.stream(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return new SpringApplicationBuilder(application)
                .web(WebApplicationType.SERVLET)
                .run(arguments);
    }
}
