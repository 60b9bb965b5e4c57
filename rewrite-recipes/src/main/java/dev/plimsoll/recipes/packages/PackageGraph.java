package dev.plimsoll.recipes.packages;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which packages of a module use which; a package and those inside it are one. */
final class PackageGraph {
    private final Map<String, Set<String>> next = new TreeMap<>();

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
                    graph.next.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
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

    /** The packages that one uses. */
    Set<String> usedBy(String from) {
        return next.getOrDefault(from, Set.of());
    }
}
