package dev.plimsoll.enforcer.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the data are.
 *
 * @param url JDBC URL of a PostgreSQL; absent starts an own one in {@code folder}
 * @param folder absent is {@code .plimsoll/postgres} in the user's home
 */
@ConfigurationProperties("plimsoll.database")
public record DatabaseProperties(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path folder) {

    /** The folder that counts where there is no {@code url}. */
    public Path folderOrDefault() {
        return folder == null ? Path.of(System.getProperty("user.home"), ".plimsoll", "postgres") : folder;
    }
}
