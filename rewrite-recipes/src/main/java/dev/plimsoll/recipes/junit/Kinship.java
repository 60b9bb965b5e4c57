package dev.plimsoll.recipes.junit;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Which files hold classes above and below each other, where one of JUnit 4 is above. */
final class Kinship {
    private final Map<Path, Set<Path>> kin = new HashMap<>();
    private final Map<String, Path> declaring = new HashMap<>();
    private final Map<Path, Family> families;
    private final Set<Path> ofJUnit4;

    Kinship(Map<Path, Family> families, Set<Path> ofJUnit4) {
        this.families = families;
        this.ofJUnit4 = ofJUnit4;
        families.forEach((file, family) -> family.members().forEach(name -> declaring.put(name, file)));
        families.keySet().forEach(file -> above(file).filter(this::isTouched).forEach(above -> {
            kin.computeIfAbsent(file, path -> new HashSet<>()).add(above);
            kin.computeIfAbsent(above, path -> new HashSet<>()).add(file);
        }));
    }

    /** A file and all that have to go with it. */
    Stream<Path> of(Path file) {
        Set<Path> found = new LinkedHashSet<>(Set.of(file));
        Deque<Path> next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            kin.getOrDefault(next.remove(), Set.of()).stream()
                    .filter(found::add)
                    .forEach(next::add);
        }
        return found.stream();
    }

    private Stream<Path> above(Path file) {
        Family family = families.get(file);
        return family == null
                ? Stream.empty()
                : family.above().stream()
                        .flatMap(name -> Stream.ofNullable(declaring.get(name)))
                        .filter(above -> !above.equals(file));
    }

    private boolean isTouched(Path file) {
        return ofJUnit4.contains(file) || above(file).anyMatch(this::isTouched);
    }
}
