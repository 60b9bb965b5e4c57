package dev.plimsoll.recipes.data;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which declarations hold the same number, and why a number has to stay one; what flows into each other is of one kind. */
final class IdFlows {
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, Set<String>> reasons = new HashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();

    void join(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return;
        }
        String first = kind(one);
        String second = kind(other);
        if (first.equals(second)) {
            return;
        }
        parents.put(second, first);
        reasons.computeIfAbsent(first, key -> new TreeSet<>()).addAll(reasons.getOrDefault(second, Set.of()));
        members.computeIfAbsent(first, key -> new LinkedHashSet<>()).addAll(members.getOrDefault(second, Set.of()));
    }

    /** Keeps a number, and all that it flows into, as they are. */
    void keep(@Nullable String slot, String reason) {
        if (slot != null) {
            reasons.computeIfAbsent(kind(slot), key -> new TreeSet<>()).add(reason);
        }
    }

    Optional<String> reasonToKeep(String slot) {
        return reasons.getOrDefault(kind(slot), Set.of()).stream().findFirst();
    }

    Set<String> all() {
        return Set.copyOf(parents.keySet());
    }

    /** Whatever is of the same kind. */
    Set<String> sameAs(String slot) {
        return new LinkedHashSet<>(members.getOrDefault(kind(slot), Set.of()));
    }

    private String kind(String slot) {
        parents.computeIfAbsent(slot, key -> {
            members.put(key, new LinkedHashSet<>(Set.of(key)));
            return key;
        });
        String root = slot;
        String above = parents.getOrDefault(root, root);
        while (!above.equals(root)) {
            root = above;
            above = parents.getOrDefault(root, root);
        }
        parents.put(slot, root);
        return root;
    }
}
