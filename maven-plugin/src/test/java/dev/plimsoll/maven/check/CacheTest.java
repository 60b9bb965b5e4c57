package dev.plimsoll.maven.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CacheTest {
    private static final Outcome OUTCOME =
            new Outcome("defaults@1", Map.of(), List.of(), List.of(), 3, 2, List.of("a"), List.of(), List.of());

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsFound() throws IOException {
        new Cache(folder).keep("key", OUTCOME);

        assertThat(new Cache(folder).find("key")).contains(OUTCOME);
    }

    @Test
    void underAnotherKeyNothingIs() throws IOException {
        new Cache(folder).keep("key", OUTCOME);

        assertThat(new Cache(folder).find("other")).isEmpty();
    }

    @Test
    void whatCannotBeReadWasNotKept() throws IOException {
        new Cache(folder).keep("key", OUTCOME);
        Path file = folder.resolve("check.cache");
        Files.writeString(file, Files.readString(file) + "violation\tcut off");

        assertThat(new Cache(folder).find("key")).isEmpty();
    }
}
