package dev.plimsoll.recipes.packages;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Classes of a package that lie above the rest of it: nothing that stays uses one of them. */
record Upper(String packageName, Map<String, SourceClass> classes) {
    private static final String LAYER = "application";

    Upper {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
    }

    /** A class with those of its package that use it, directly or by others, and whole files of them. */
    static Upper of(SourceClass first, Collection<SourceClass> neighbours) {
        Map<String, SourceClass> above = new TreeMap<>(Map.of(first.name(), first));
        boolean grows = true;
        while (grows) {
            Map<String, SourceClass> more = neighbours.stream()
                    .filter(each -> !above.containsKey(each.name()))
                    .filter(each -> above.values().stream().anyMatch(other -> each.uses(other) || each.isBeside(other)))
                    .collect(Collectors.toMap(SourceClass::name, each -> each));
            above.putAll(more);
            grows = !more.isEmpty();
        }
        return new Upper(first.packageName(), above);
    }

    static String target(String packageName) {
        return packageName + "." + LAYER;
    }

    boolean isInLayer() {
        return packageName.endsWith("." + LAYER);
    }

    Set<String> names() {
        return classes.keySet();
    }
}
