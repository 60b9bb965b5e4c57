package dev.plimsoll.recipes.dependencies;

import java.util.Comparator;
import java.util.List;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** The files that let the tests of a module start a PostgreSQL and have keys, without a change in any of them. */
final class TestsOnPostgres {
    private static final String CODE = """
            package %s;

            import dev.plimsoll.platform.crypto.MasterKeysTool;
            import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
            import java.io.IOException;
            import java.nio.file.Files;
            import java.nio.file.Path;
            import java.security.GeneralSecurityException;
            import java.util.Map;
            import org.springframework.context.ApplicationContextInitializer;
            import org.springframework.context.ConfigurableApplicationContext;
            import org.springframework.core.env.MapPropertySource;

            /** Gives every context of a test the PostgreSQL and the master keys that the platform needs. */
            public final class PostgresForTests implements ApplicationContextInitializer<ConfigurableApplicationContext> {

                private static Map<String, Object> settings;

                @Override
                public void initialize(ConfigurableApplicationContext context) {
                    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("postgresForTests", settings()));
                }

                /** One database for all contexts of a run. */
                private static synchronized Map<String, Object> settings() {
                    if (settings == null) {
                        try {
                            Path keys = Files.createTempDirectory("keys").resolve("master-keys.json");
                            MasterKeysTool.main(new String[] {"create", keys.toString()});
                            settings = Map.of(
                                    "spring.datasource.url", EmbeddedPostgres.start().getJdbcUrl("postgres", "postgres"),
                                    "plimsoll.crypto.master-keys", keys.toUri().toString());
                        } catch (IOException | GeneralSecurityException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                    return settings;
                }
            }
            """;

    private TestsOnPostgres() {}

    static List<SourceFile> of(InMemoryModule module) {
        return module.tests()
                .map(J.CompilationUnit::getPackageDeclaration)
                .filter(declared -> declared != null)
                .map(declared -> declared.getPackageName())
                .min(Comparator.comparingInt(String::length))
                .map(name -> List.<SourceFile>of(
                        InMemoryDatabaseIsPostgreSql.file(
                                module.folder() + "src/test/java/" + name.replace('.', '/') + "/PostgresForTests.java",
                                CODE.formatted(name)),
                        InMemoryDatabaseIsPostgreSql.file(
                                module.folder() + "src/test/resources/META-INF/spring.factories",
                                "org.springframework.context.ApplicationContextInitializer=" + name
                                        + ".PostgresForTests\n")))
                .orElse(List.of());
    }
}
