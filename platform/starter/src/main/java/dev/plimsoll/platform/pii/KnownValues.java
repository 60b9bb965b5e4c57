package dev.plimsoll.platform.pii;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Values that are hidden in any text, found by their first four letters and their length so that their number does not matter; the oldest go first. Threads may share them. */
final class KnownValues {
    static final String MASK = "***";
    static final int SHORTEST = 4;
    private static final int MOST = 5_000;
    private static final int BITS = 1 << 12;
    private static final int[] NONE = {};

    /** After so many looks at all of them, those that were only noted down are sorted in. */
    private static final int LOOKS = 32;

    private static final int NOTED = 256;

    /** Most requests read far more values than their lines show, so that sorting each in costs more than it saves. */
    private final List<String> noted = new ArrayList<>();

    private int looks;

    private final Set<String> values = new HashSet<>();
    private final Deque<String> order = new ArrayDeque<>();

    /** Of the values that begin alike, the longest first. */
    private final Map<Long, int[]> lengths = new HashMap<>();

    private final long[] seen = new long[BITS / Long.SIZE];

    synchronized boolean isEmpty() {
        return values.isEmpty() && noted.isEmpty();
    }

    synchronized void add(String value) {
        if (value.length() < SHORTEST) {
            return;
        }
        long beginning = beginning(value, 0);
        seen[word(beginning)] |= bit(beginning);
        noted.add(value);
        if (noted.size() == NOTED) {
            sortIn();
        }
    }

    private void sortIn() {
        noted.forEach(this::sortIn);
        noted.clear();
        looks = 0;
    }

    private void sortIn(String value) {
        if (!values.add(value)) {
            return;
        }
        long beginning = beginning(value, 0);
        int[] known = lengths.getOrDefault(beginning, NONE);
        if (!contains(known, value.length())) {
            lengths.put(beginning, with(known, value.length()));
        }
        order.add(value);
        if (order.size() > MOST) {
            values.remove(order.remove());
        }
    }

    private static boolean contains(int[] lengths, int length) {
        for (int each : lengths) {
            if (each == length) {
                return true;
            }
        }
        return false;
    }

    private static int[] with(int[] lengths, int length) {
        int[] more = new int[lengths.length + 1];
        int at = 0;
        while (at < lengths.length && lengths[at] > length) {
            more[at] = lengths[at++];
        }
        more[at] = length;
        System.arraycopy(lengths, at, more, at + 1, lengths.length - at);
        return more;
    }

    /** Knows what the other knows as well. */
    void addAll(KnownValues other) {
        other.known().forEach(this::add);
    }

    private synchronized List<String> known() {
        sortIn();
        return List.copyOf(order);
    }

    /** The text with each known value replaced; the same text where there is none. */
    synchronized String mask(String text) {
        int last = text.length() - SHORTEST;
        StringBuilder masked = null;
        int copied = 0;
        long beginning = last < 0 ? 0 : beginning(text, 0);
        int i = 0;
        while (i <= last) {
            int length = matched(text, i, beginning);
            if (length == 0) {
                i++;
                beginning = i > last ? 0 : beginning << Character.SIZE | text.charAt(i + SHORTEST - 1);
                continue;
            }
            masked = masked == null ? new StringBuilder(text.length()) : masked;
            masked.append(text, copied, i).append(MASK);
            i += length;
            copied = i;
            beginning = i > last ? 0 : beginning(text, i);
        }
        return masked == null
                ? text
                : masked.append(text, copied, text.length()).toString();
    }

    private int matched(String text, int at, long beginning) {
        if ((seen[word(beginning)] & bit(beginning)) == 0) {
            return 0;
        }
        if (!noted.isEmpty() && isNoted(text, at)) {
            sortIn();
        }
        for (int length : lengths.getOrDefault(beginning, NONE)) {
            if (at + length <= text.length() && values.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private boolean isNoted(String text, int at) {
        if (++looks > LOOKS) {
            return true;
        }
        for (String value : noted) {
            if (text.startsWith(value, at)) {
                return true;
            }
        }
        return false;
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
