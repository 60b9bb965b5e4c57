package dev.plimsoll.platform.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one service took for one kind of request: each request, and each round as a whole. */
final class Series {
    private final List<Double> requests = new ArrayList<>();
    private final List<Double> rounds = new ArrayList<>();

    /** A round, in milliseconds. */
    void add(double round, List<Double> each) {
        rounds.add(round);
        requests.addAll(each);
    }

    /** The request that so many of a hundred are faster than. */
    double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(requests);
        Collections.sort(sorted);
        return sorted.get(sorted.size() * percent / 100);
    }

    /** How much longer rounds take than those of the other service just beside them, in percent: lower quartile, median, upper quartile. */
    List<Double> longerThan(Series other) {
        List<Double> longer = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            longer.add((rounds.get(i) / other.rounds.get(i) - 1) * 100);
        }
        Collections.sort(longer);
        int size = longer.size();
        return List.of(longer.get(size / 4), longer.get(size / 2), longer.get(size * 3 / 4));
    }
}
