package dev.plimsoll.recipes.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the tables that lie beside the recipes. */
final class Data {
    private Data() {}

    static <T> T read(String name, Class<T> type) {
        try (InputStream table = Objects.requireNonNull(Data.class.getResourceAsStream(name), name)) {
            return YAMLMapper.shared().readValue(table, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> lines(String name) {
        try (InputStream table = Objects.requireNonNull(Data.class.getResourceAsStream(name), name)) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
