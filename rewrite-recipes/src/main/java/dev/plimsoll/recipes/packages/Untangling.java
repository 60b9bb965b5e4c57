package dev.plimsoll.recipes.packages;

import dev.plimsoll.standards.structure.Arrow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which classes of a module leave their packages, so that the circles between packages end. */
final class Untangling {
    /** As many parts are tried out in every combination. */
    private static final int FEW = 10;

    private final List<SourceClass> classes;
    private final Function<Upper, Optional<String>> obstacle;
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, List<SourceClass>> neighbours;
    private final PackageUses uses;
    private final List<Set<String>> tangles;
    private final Map<String, String> moves = new TreeMap<>();
    private final Map<String, String> left = new TreeMap<>();

    Untangling(Collection<SourceClass> classes, Function<Upper, Optional<String>> obstacle) {
        this.classes =
                classes.stream().sorted(Comparator.comparing(SourceClass::name)).toList();
        this.obstacle = obstacle;
        this.classes.forEach(each -> places.put(each.name(), each.packageName()));
        neighbours = this.classes.stream().collect(Collectors.groupingBy(SourceClass::packageName));
        uses = PackageUses.of(this.classes, SourceClass::packageName);
        tangles = uses.tangles();
        tangles.forEach(this::untangle);
    }

    /** The packages that classes move to, by the full names that they have now. */
    Map<String, String> moves() {
        return moves;
    }

    /** Why a package goes on using another that uses it, by these two. */
    Map<String, String> left() {
        return left;
    }

    private void untangle(Set<String> tangle) {
        List<Upper> free = classes.stream()
                .filter(each -> usesOthersOf(tangle, each))
                .map(this::upper)
                .distinct()
                .filter(upper -> obstacle.apply(upper).isEmpty())
                .toList();
        Optional<Set<String>> leaving = free.size() > FEW ? thinnedOut(tangle, free) : fewest(tangle, free);
        if (leaving.isPresent()) {
            classes.stream()
                    .filter(each -> leaving.get().contains(each.name()))
                    .forEach(each -> moves.put(each.name(), Upper.target(each.packageName())));
        } else {
            uses.told().stream()
                    .filter(arrow -> tangle.contains(arrow.from()) && tangle.contains(arrow.to()))
                    .forEach(arrow -> left.put(arrow.toString(), reason(arrow)));
        }
    }

    private boolean usesOthersOf(Set<String> tangle, SourceClass each) {
        return tangle.contains(each.packageName())
                && each.uses().stream()
                        .map(places::get)
                        .anyMatch(to ->
                                to != null && tangle.contains(to) && !new Arrow(each.packageName(), to).staysInside());
    }

    private Upper upper(SourceClass first) {
        return Upper.of(first, neighbours.getOrDefault(first.packageName(), List.of()));
    }

    private Optional<Set<String>> fewest(Set<String> tangle, List<Upper> free) {
        return IntStream.range(1, 1 << free.size())
                .mapToObj(bits -> names(IntStream.range(0, free.size())
                        .filter(index -> (bits >> index & 1) == 1)
                        .mapToObj(free::get)
                        .toList()))
                .distinct()
                .sorted(Comparator.<Set<String>>comparingInt(Set::size).thenComparing(names -> String.join(" ", names)))
                .filter(names -> ends(tangle, names))
                .findFirst();
    }

    /** All, without those that can be spared, the biggest first. */
    private Optional<Set<String>> thinnedOut(Set<String> tangle, List<Upper> free) {
        if (!ends(tangle, names(free))) {
            return Optional.empty();
        }
        List<Upper> kept = new ArrayList<>(free);
        free.stream()
                .sorted(Comparator.comparingInt((Upper upper) -> upper.names().size())
                        .reversed())
                .forEach(upper -> {
                    List<Upper> fewer = new ArrayList<>(kept);
                    fewer.remove(upper);
                    if (ends(tangle, names(fewer))) {
                        kept.remove(upper);
                    }
                });
        return Optional.of(names(kept));
    }

    private static Set<String> names(Collection<Upper> parts) {
        return parts.stream().flatMap(part -> part.names().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether this circle, and no other thing, is changed. */
    private boolean ends(Set<String> tangle, Set<String> leaving) {
        Function<SourceClass, String> place =
                each -> leaving.contains(each.name()) ? Upper.target(each.packageName()) : each.packageName();
        List<SourceClass> own = tangle.stream()
                .flatMap(name -> neighbours.getOrDefault(name, List.of()).stream())
                .toList();
        if (!PackageUses.of(own, place).areFree()) {
            return false;
        }
        Set<Set<String>> expected = new HashSet<>(tangles);
        expected.remove(tangle);
        return expected.equals(new HashSet<>(PackageUses.of(classes, place).tangles()));
    }

    private String reason(Arrow arrow) {
        Map<SourceClass, Upper> using = new TreeMap<>(Comparator.comparing(SourceClass::name));
        neighbours.getOrDefault(arrow.from(), List.of()).stream()
                .filter(each -> each.uses().stream().anyMatch(used -> arrow.to().equals(places.get(used))))
                .forEach(each -> using.put(each, upper(each)));
        return using.entrySet().stream()
                .flatMap(each -> obstacle.apply(each.getValue()).stream()
                        .map(why -> each.getKey().simpleName() + " stays: " + why))
                .findFirst()
                .orElseGet(() -> String.join(
                                ", ",
                                using.keySet().stream()
                                        .map(SourceClass::simpleName)
                                        .toList())
                        + " could move, and the circle would not end");
    }
}
