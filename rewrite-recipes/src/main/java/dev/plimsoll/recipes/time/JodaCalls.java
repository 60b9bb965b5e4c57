package dev.plimsoll.recipes.time;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The table of calls and constants of Joda-Time, with the templates that stand for them. */
final class JodaCalls {
    private static final Properties KNOWN = known();

    private JodaCalls() {}

    /** An empty text where nothing means the same. */
    static String of(String type, JavaType.@Nullable Method method, List<Expression> arguments) {
        String name = method == null || method.isConstructor() ? "new" : method.getName();
        long count = arguments.stream()
                .filter(argument -> !(argument instanceof J.Empty))
                .count();
        String key = type + "." + name + "/" + count;
        return KNOWN.getProperty(key + ":" + taken(method), KNOWN.getProperty(key, ""));
    }

    static String constant(String type, String name) {
        return KNOWN.getProperty(type + "." + name, "");
    }

    private static String taken(JavaType.@Nullable Method method) {
        return method == null
                ? ""
                : method.getParameterTypes().stream().map(JodaCalls::simple).collect(Collectors.joining(","));
    }

    private static String simple(JavaType type) {
        return type instanceof JavaType.Primitive primitive
                ? primitive.getKeyword()
                : Joda.name(type)
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .orElse("");
    }

    private static Properties known() {
        Properties known = new Properties();
        Stream.of("joda-calls.properties", "joda-local.properties").forEach(file -> read(file, known));
        known.replaceAll((key, code) -> spelled(key.toString(), code.toString()));
        return known;
    }

    private static void read(String name, Properties known) {
        try (InputStream file = Objects.requireNonNull(JodaCalls.class.getResourceAsStream(name))) {
            known.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String spelled(String key, String code) {
        return code.replace("#{this}", "#{any(" + Joda.moved(key.substring(0, key.indexOf('.'))) + ")}")
                .replace("#{int}", "#{any(int)}")
                .replace("#{long}", "#{any(long)}")
                .replace("#{text}", "#{any(java.lang.String)}")
                .replace("#{zone}", "#{any(java.time.ZoneId)}");
    }
}
