package dev.plimsoll.dashboard.layout;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A CSV text (RFC 4180) under construction; no cell can start a formula in a spreadsheet. */
public final class Csv {

    /** The media type with its character set. */
    public static final String TYPE = "text/csv;charset=UTF-8";

    private final StringBuilder text = new StringBuilder();

    public Csv(String... columns) {
        row((Object[]) columns);
    }

    public Csv row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append("\r\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        String plain = value == null ? "" : value.toString();
        String safe = value instanceof String && plain.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + plain : plain;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
