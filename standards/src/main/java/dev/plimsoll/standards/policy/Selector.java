package dev.plimsoll.standards.policy;

import java.util.Collections;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which deploys are meant; an empty set means all. */
public record Selector(
        Set<String> services, Set<String> teams, Set<String> tiers, Set<String> environments, Set<String> points) {

    /** Every deploy. */
    public static final Selector ALL = new Selector(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Selector {
        services = Set.copyOf(services);
        teams = Set.copyOf(teams);
        tiers = Set.copyOf(tiers);
        environments = Set.copyOf(environments);
        points = Set.copyOf(points);
    }

    /** Whether a deploy is meant. */
    public boolean matches(Target target) {
        return contains(services, target.service())
                && contains(teams, target.team())
                && contains(tiers, target.tier())
                && contains(environments, target.environment())
                && contains(points, target.point());
    }

    /** A named service outweighs a team, a team a tier, a tier an environment, an environment a point, and all that follow. */
    public int specificity() {
        return weight(services, 16) + weight(teams, 8) + weight(tiers, 4) + weight(environments, 2) + weight(points, 1);
    }

    /** Whether both match some deploy and neither is more specific. */
    boolean tiesWith(Selector other) {
        return specificity() == other.specificity()
                && IntStream.range(0, 5).allMatch(i -> overlap(part(i), other.part(i)));
    }

    private Set<String> part(int i) {
        return switch (i) {
            case 0 -> services;
            case 1 -> teams;
            case 2 -> tiers;
            case 3 -> environments;
            default -> points;
        };
    }

    private static boolean overlap(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || !Collections.disjoint(one, other);
    }

    private static boolean contains(Set<String> names, @Nullable String name) {
        return names.isEmpty() || name != null && names.contains(name);
    }

    private static int weight(Set<String> names, int weight) {
        return names.isEmpty() ? 0 : weight;
    }
}
