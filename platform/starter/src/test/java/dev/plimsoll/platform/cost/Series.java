package dev.plimsoll.platform.cost;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one service took for one kind of request: each request, and the median of each round. */
final class Series {
    private final List<Double> requests = new ArrayList<>();
    private final List<Double> rounds = new ArrayList<>();
    private Duration cpu = Duration.ZERO;

    /** A round: what each request took, in milliseconds, and what all of them took of the service's processors, with what they left to relay. */
    void add(List<Double> round, Duration processors) {
        rounds.add(median(round));
        requests.addAll(round);
        cpu = cpu.plus(processors);
    }

    /** Milliseconds of the service's processors for each request. */
    double cpu() {
        return cpu.toNanos() / 1e6 / requests.size();
    }

    /** Milliseconds that half of the requests took. */
    double median() {
        return median(requests);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** How much longer the median request of a round takes than that of the other service in the round just beside it, in percent: lower quartile, median, upper quartile. */
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
