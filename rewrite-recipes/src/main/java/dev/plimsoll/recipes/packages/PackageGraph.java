package dev.plimsoll.recipes.packages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which packages of a module use which; a package and those inside it are one. */
final class PackageGraph {
    private final Map<String, Set<String>> next = new TreeMap<>();
    private final Map<Arrow, Integer> weights = new HashMap<>();

    /** With each class where it lies, or would lie. */
    static PackageGraph of(Collection<SourceClass> classes, Function<SourceClass, String> place) {
        PackageGraph graph = new PackageGraph();
        Map<String, String> places = new HashMap<>();
        classes.forEach(each -> places.put(each.name(), place.apply(each)));
        for (SourceClass each : classes) {
            String from = places.getOrDefault(each.name(), "");
            for (String used : each.uses()) {
                String to = places.get(used);
                if (to != null && !areOne(from, to)) {
                    add(graph.next, new Arrow(from, to));
                    graph.weights.merge(new Arrow(from, to), 1, Integer::sum);
                }
            }
        }
        return graph;
    }

    /** Whether one is the other or lies inside it. */
    static boolean areOne(String one, String other) {
        return one.equals(other) || one.startsWith(other + ".") || other.startsWith(one + ".");
    }

    /** The packages that each use all others of their set, directly or by others; sets of one are left out. */
    List<Set<String>> tangles() {
        Map<String, Set<String>> reached = new TreeMap<>();
        next.keySet().forEach(from -> reached.put(from, reachedFrom(from)));
        return reached.keySet().stream()
                .filter(from -> reached.getOrDefault(from, Set.of()).contains(from))
                .map(from -> together(from, reached))
                .distinct()
                .toList();
    }

    private static Set<String> together(String from, Map<String, Set<String>> reached) {
        Set<String> together = new TreeSet<>(reached.getOrDefault(from, Set.of()));
        together.removeIf(to -> !reached.getOrDefault(to, Set.of()).contains(from));
        return together;
    }

    private Set<String> reachedFrom(String from) {
        Set<String> reached = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            next.getOrDefault(open.remove(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(open::add);
        }
        return reached;
    }

    /** The arrows of the circles that the standard's check tells: the thinnest that close one, each with the shortest way back. */
    Set<Arrow> told() {
        Map<String, Set<String>> kept = new HashMap<>();
        Set<Arrow> told = new LinkedHashSet<>();
        for (Arrow arrow : heaviestFirst()) {
            if (way(kept, arrow.to(), arrow.from()).isEmpty()) {
                add(kept, arrow);
            } else {
                told.add(arrow);
                told.addAll(way(next, arrow.to(), arrow.from()));
            }
        }
        return told;
    }

    private List<Arrow> heaviestFirst() {
        return weights.keySet().stream()
                .sorted(Comparator.<Arrow>comparingInt(arrow -> -weights.getOrDefault(arrow, 0))
                        .thenComparing(Arrow::from)
                        .thenComparing(Arrow::to))
                .toList();
    }

    private static void add(Map<String, Set<String>> next, Arrow arrow) {
        next.computeIfAbsent(arrow.from(), any -> new TreeSet<>()).add(arrow.to());
    }

    /** The shortest; empty where there is none. */
    private static List<Arrow> way(Map<String, Set<String>> next, String from, String to) {
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
        List<Arrow> way = new ArrayList<>();
        String at = to;
        for (String before = cameFrom.get(at); before != null && !at.equals(from); before = cameFrom.get(at)) {
            way.add(0, new Arrow(before, at));
            at = before;
        }
        return way;
    }
}
