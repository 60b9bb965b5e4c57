package dev.plimsoll.recipes.boot;

import dev.plimsoll.recipes.jakarta.Families;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Types that are found under another name, and used as before. */
final class Types {
    /** The name on Spring Boot 4 by the one before it. */
    static final Map<String, String> MOVED = moved();

    private Types() {}

    private static Map<String, String> moved() {
        Map<String, String> moved = new TreeMap<>(Data.lines("moved-types.txt")
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> line[1])));
        moved.putAll(Data.read("types.yml", Curated.class).moved());
        return Map.copyOf(moved);
    }

    /** The name of a type on Spring Boot 4, nested ones with that around them. */
    static String successor(String name) {
        return successor(name, MOVED);
    }

    static String successor(String name, Map<String, String> moved) {
        int nested = name.indexOf('$');
        String outer = nested < 0 ? name : name.substring(0, nested);
        String rest = nested < 0 ? "" : name.substring(nested);
        return moved.getOrDefault(outer, Families.ALL.successor(outer)) + rest;
    }

    /** What no program can find: types whose simple name changed too, or which others than Spring Boot moved. */
    record Curated(Map<String, String> moved) {}
}
