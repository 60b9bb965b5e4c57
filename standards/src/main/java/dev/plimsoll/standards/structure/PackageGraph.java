package dev.plimsoll.standards.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which packages use which, and how often. */
public final class PackageGraph {
    private final Map<Arrow, Integer> weights;
    private final Map<String, Set<String>> all = new HashMap<>();

    /** With each arrow the number of uses that it stands for. */
    public PackageGraph(Map<Arrow, Integer> weights) {
        this.weights = Map.copyOf(weights);
        weights.keySet().forEach(arrow -> add(all, arrow));
    }

    /**
     * A set of arrows without which there is no circle, and of which none can be spared: from the heaviest on, every arrow is kept
     * that closes no circle over those kept before.
     */
    public List<Arrow> arrowsThatCloseACircle() {
        Map<String, Set<String>> kept = new HashMap<>();
        List<Arrow> closing = new ArrayList<>();
        for (Arrow arrow : heaviestFirst()) {
            if (way(kept, arrow.to(), arrow.from()).isEmpty()) {
                add(kept, arrow);
            } else {
                closing.add(arrow);
            }
        }
        return closing;
    }

    /** The shortest way along an arrow and back to where it starts, both ends included. */
    public List<String> circle(Arrow arrow) {
        List<String> circle = new ArrayList<>(List.of(arrow.from()));
        circle.addAll(way(all, arrow.to(), arrow.from()));
        return circle;
    }

    private static void add(Map<String, Set<String>> next, Arrow arrow) {
        next.computeIfAbsent(arrow.from(), any -> new TreeSet<>()).add(arrow.to());
    }

    private List<Arrow> heaviestFirst() {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Arrow, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(
                                Comparator.comparing(Arrow::from).thenComparing(Arrow::to))))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The shortest way, both ends included; empty where there is none. */
    private static List<String> way(Map<String, Set<String>> next, String from, String to) {
        Map<String, String> cameFrom = new HashMap<>(Map.of(from, from));
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            String here = open.remove();
            for (String there : next.getOrDefault(here, Set.of())) {
                if (cameFrom.putIfAbsent(there, here) == null) {
                    open.add(there);
                }
            }
        }
        Deque<String> way = new ArrayDeque<>();
        for (String at = cameFrom.containsKey(to) ? to : null;
                at != null;
                at = at.equals(from) ? null : cameFrom.get(at)) {
            way.addFirst(at);
        }
        return List.copyOf(way);
    }
}
