package dev.plimsoll.recipes.packages;

import dev.plimsoll.standards.structure.Arrow;
import dev.plimsoll.standards.structure.PackageGraph;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Which packages of a module use which; a package and those inside it are one. */
final class PackageUses {
    private final Map<String, Set<String>> next = new TreeMap<>();
    private final Map<Arrow, Integer> weights = new HashMap<>();

    /** With each class where it lies, or would lie. */
    static PackageUses of(Collection<SourceClass> classes, Function<SourceClass, String> place) {
        PackageUses uses = new PackageUses();
        Map<String, String> places = new HashMap<>();
        classes.forEach(each -> places.put(each.name(), place.apply(each)));
        for (SourceClass each : classes) {
            String from = places.getOrDefault(each.name(), "");
            for (String used : each.uses()) {
                String to = places.get(used);
                if (to != null && !new Arrow(from, to).staysInside()) {
                    uses.next.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
                    uses.weights.merge(new Arrow(from, to), 1, Integer::sum);
                }
            }
        }
        return uses;
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

    /** Whether no package can be reached from itself, which is told faster than who can. */
    boolean areFree() {
        Map<String, Set<String>> rest = new HashMap<>(next);
        boolean shrinks = true;
        while (shrinks) {
            shrinks = rest.values().removeIf(used -> Collections.disjoint(used, rest.keySet()));
        }
        return rest.isEmpty();
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

    /** The arrows of the circles that the standard's check tells: those that close one, each with the shortest way back. */
    Set<Arrow> told() {
        PackageGraph graph = new PackageGraph(weights);
        Set<Arrow> told = new LinkedHashSet<>();
        for (Arrow closing : graph.arrowsThatCloseACircle()) {
            List<String> circle = graph.circle(closing);
            IntStream.range(1, circle.size())
                    .mapToObj(at -> new Arrow(circle.get(at - 1), circle.get(at)))
                    .forEach(told::add);
        }
        return told;
    }
}
