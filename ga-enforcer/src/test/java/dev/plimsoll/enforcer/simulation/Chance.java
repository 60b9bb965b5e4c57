package dev.plimsoll.enforcer.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Draws what a made-up world is made of. */
record Chance(Random random) {

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    <T> @Nullable T oneInOrNull(int n, Supplier<T> value) {
        return oneIn(n) ? value.get() : null;
    }

    <T> List<T> upTo(int most, Supplier<T> value) {
        List<T> drawn = new ArrayList<>();
        for (int i = between(0, most); i > 0; i--) {
            drawn.add(value.get());
        }
        return drawn;
    }

    /** Three digits from a small range, so that versions and lines meet often. */
    String version() {
        return between(1, 3) + "." + between(0, 2) + "." + between(0, 2);
    }
}
