package dev.plimsoll.recipes.clock;

import java.util.Map;
import java.util.Set;

/**
 * Constructors and methods of classes that are no beans, which are handed a clock by all who call them.
 *
 * @param why what keeps others from it
 */
record Handed(Set<Callee> callees, Map<Callee, Set<String>> why) {
    static final Handed NONE = new Handed(Set.of(), Map.of());

    Handed {
        callees = Set.copyOf(callees);
        why = Map.copyOf(why);
    }
}
