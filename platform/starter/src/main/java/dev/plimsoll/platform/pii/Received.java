package dev.plimsoll.platform.pii;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came from outside and holds personal data: its values are hidden as if they had been read from the database. */
final class Received {
    private static final int DEEPEST = 8;

    private Received() {}

    static void know(@Nullable Object received) {
        know(received, false, DEEPEST);
    }

    private static void know(@Nullable Object value, boolean personal, int depth) {
        if (value == null || depth == 0) {
            return;
        }
        if (value instanceof Iterable<?> several) {
            several.forEach(one -> know(one, personal, depth - 1));
        } else if (value instanceof Map<?, ?> map) {
            know(map.values(), personal, depth - 1);
        } else if (value instanceof Object[] several) {
            know(Arrays.asList(several), personal, depth - 1);
        } else if (!Printed.isSimple(value.getClass())) {
            attributes(value, depth);
        } else if (personal) {
            Masking.know(value, value.toString());
        }
    }

    private static void attributes(Object holder, int depth) {
        for (Field field : Printed.fieldsOf(holder.getClass())) {
            know(Printed.value(field, holder), Printed.isAnnotated(field, holder.getClass()), depth - 1);
        }
    }
}
