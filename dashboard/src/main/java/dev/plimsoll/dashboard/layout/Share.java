package dev.plimsoll.dashboard.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of a whole as a segment of a bar.
 *
 * @param x where it begins, in units of which the bar has 1000
 */
public record Share(String word, String tone, int count, int x, int width) {

    /** Lays the parts side by side; a part that is there is never invisible. */
    public static List<Share> of(List<Part> parts) {
        int total = parts.stream().mapToInt(Part::count).sum();
        List<Share> shares = new ArrayList<>();
        int before = 0;
        for (Part part : parts) {
            int x = scale(before, total);
            before += part.count();
            shares.add(new Share(part.word(), part.tone(), part.count(), x, scale(before, total) - x));
        }
        return List.copyOf(shares);
    }

    private static int scale(int count, int total) {
        return total == 0 ? 0 : (int) Math.round(1000.0 * count / total);
    }

    /** A counted part before it has a place. */
    public record Part(String word, String tone, int count) {}
}
