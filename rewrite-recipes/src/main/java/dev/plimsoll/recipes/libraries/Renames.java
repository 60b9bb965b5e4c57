package dev.plimsoll.recipes.libraries;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the types of a library are called in the one that takes its place.
 *
 * @param packages old to new, with the packages below them
 * @param types old to new, with the types in them; counts for more than the packages
 */
public record Renames(Map<String, String> packages, Map<String, String> types) {
    private static final Pattern PAIR = Pattern.compile("\\s*[\\w.$]+\\s*=\\s*[\\w.$]+\\s*");

    /** Copies both, which keep the longest names first. */
    public Renames {
        packages = longestFirst(packages);
        types = longestFirst(types);
    }

    /** From lists of {@code old=new}. */
    public static Renames of(@Nullable List<String> packages, @Nullable List<String> types) {
        return new Renames(pairs(packages), pairs(types));
    }

    /** Whether each entry is {@code old=new}. */
    public static boolean areWellFormed(@Nullable List<String> pairs) {
        return pairs == null
                || pairs.stream().allMatch(pair -> PAIR.matcher(pair).matches());
    }

    boolean areNone() {
        return packages.isEmpty() && types.isEmpty();
    }

    /** The new name of a type, nested ones with a {@code $}; itself where nothing is said of it. */
    String ofType(String type) {
        return prefix(types, type, '$').or(() -> prefix(packages, type, '.')).orElse(type);
    }

    String ofPackage(String name) {
        return prefix(packages, name, '.').orElse(name);
    }

    private static Optional<String> prefix(Map<String, String> names, String name, char end) {
        return names.entrySet().stream()
                .filter(entry -> (name + end).startsWith(entry.getKey() + end))
                .map(entry -> entry.getValue() + name.substring(entry.getKey().length()))
                .findFirst();
    }

    private static Map<String, String> pairs(@Nullable List<String> pairs) {
        Map<String, String> names = new TreeMap<>();
        for (String pair : pairs == null ? List.<String>of() : pairs) {
            String[] sides = pair.split("=", 2);
            names.put(sides[0].strip(), sides[sides.length - 1].strip());
        }
        return names;
    }

    private static Map<String, String> longestFirst(Map<String, String> names) {
        Map<String, String> sorted = new TreeMap<>(
                Comparator.<String>comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        sorted.putAll(names);
        return sorted;
    }
}
