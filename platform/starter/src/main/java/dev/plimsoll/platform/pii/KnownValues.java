package dev.plimsoll.platform.pii;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that are hidden in any text, found by their first four letters so that their number does not matter; the oldest go first. */
final class KnownValues {
    static final String MASK = "***";
    static final int SHORTEST = 4;
    private static final int MOST = 5_000;
    private static final int BITS = 1 << 12;

    private final Set<String> values = new HashSet<>();
    private final Deque<String> order = new ArrayDeque<>();
    private final Map<Long, List<String>> byBeginning = new HashMap<>();
    private final long[] seen = new long[BITS / Long.SIZE];

    boolean isEmpty() {
        return values.isEmpty();
    }

    void add(String value) {
        if (value.length() < SHORTEST || !values.add(value)) {
            return;
        }
        long beginning = beginning(value, 0);
        seen[word(beginning)] |= bit(beginning);
        byBeginning.computeIfAbsent(beginning, key -> new ArrayList<>(1)).add(value);
        order.add(value);
        if (order.size() > MOST) {
            forget(order.remove());
        }
    }

    /** A copy for another thread. */
    KnownValues copy() {
        KnownValues copy = new KnownValues();
        order.forEach(copy::add);
        return copy;
    }

    /** The text with each known value replaced; the same text where there is none. */
    String mask(String text) {
        int last = text.length() - SHORTEST;
        StringBuilder masked = null;
        int copied = 0;
        int i = 0;
        while (i <= last) {
            int length = matched(text, i);
            if (length == 0) {
                i++;
                continue;
            }
            masked = masked == null ? new StringBuilder(text.length()) : masked;
            masked.append(text, copied, i).append(MASK);
            i += length;
            copied = i;
        }
        return masked == null ? text : masked.append(text, copied, text.length()).toString();
    }

    private int matched(String text, int at) {
        long beginning = beginning(text, at);
        if ((seen[word(beginning)] & bit(beginning)) == 0) {
            return 0;
        }
        int longest = 0;
        for (String value : byBeginning.getOrDefault(beginning, List.of())) {
            if (value.length() > longest && text.startsWith(value, at)) {
                longest = value.length();
            }
        }
        return longest;
    }

    private void forget(String value) {
        values.remove(value);
        byBeginning.computeIfPresent(beginning(value, 0), (key, list) -> {
            list.remove(value);
            return list.isEmpty() ? null : list;
        });
    }

    private static long beginning(String text, int at) {
        return (long) text.charAt(at) << 48
                | (long) text.charAt(at + 1) << 32
                | (long) text.charAt(at + 2) << 16
                | text.charAt(at + 3);
    }

    private static int hash(long beginning) {
        return (int) (beginning * 0x9E3779B97F4A7C15L >>> 52);
    }

    private static int word(long beginning) {
        return hash(beginning) / Long.SIZE;
    }

    private static long bit(long beginning) {
        return 1L << hash(beginning);
    }
}
