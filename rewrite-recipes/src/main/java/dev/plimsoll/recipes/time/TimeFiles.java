package dev.plimsoll.recipes.time;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Tree;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;

/** All sources that name Joda-Time; those that share a declaration move together, or none of them. */
public final class TimeFiles {
    private final Map<Path, Set<String>> reasons = new TreeMap<>();
    private final Map<Path, Set<String>> uses = new HashMap<>();
    private final Map<Path, Set<String>> notes = new TreeMap<>();
    private final Set<Path> askNow = new HashSet<>();
    private final Set<Path> setNow = new TreeSet<>();
    private final Set<String> implemented = new HashSet<>();
    private final Map<Path, Set<String>> contracts = new HashMap<>();
    private final Map<String, Path> declaring = new HashMap<>();
    private @Nullable Map<Path, String> left;

    TimeFiles() {}

    void saw(@Nullable Tree tree) {
        if (tree instanceof J.CompilationUnit unit) {
            classes(unit).forEach(name -> declaring.put(name, unit.getSourcePath()));
            implemented.addAll(Contracts.implemented(unit));
            Set<String> named = named(unit);
            Set<String> used = Shapes.used(unit);
            if (!named.isEmpty() || !used.isEmpty()) {
                reasons.put(unit.getSourcePath(), obstacles(unit, named));
                uses.put(unit.getSourcePath(), used);
                contracts.put(unit.getSourcePath(), Contracts.of(unit));
                Now.saw(unit, askNow, setNow);
            }
        }
    }

    boolean moves(Path file) {
        return reasons.containsKey(file) && !left().containsKey(file);
    }

    Optional<String> reason(Path file) {
        return Optional.ofNullable(left().get(file));
    }

    /** Whether there was something to move, and all of it does. */
    boolean moveAll() {
        return !reasons.isEmpty() && left().isEmpty() && notes.isEmpty();
    }

    /** What stays in a file that moves. */
    Optional<String> note(Path file) {
        return Optional.ofNullable(moves(file) ? notes.get(file) : null).map(all -> String.join("; ", all));
    }

    private Set<String> obstacles(J.CompilationUnit unit, Set<String> named) {
        Set<String> found = new TreeSet<>();
        Set<String> kept = new TreeSet<>();
        Obstacles obstacles = new Obstacles(Kept.of(unit), kept);
        obstacles.visit(unit, found);
        if (!obstacles.moves()) {
            found.addAll(kept);
        }
        new Exposed().visit(unit, found);
        if (!kept.isEmpty()) {
            notes.put(unit.getSourcePath(), kept);
        }
        named.stream()
                .filter(name -> !Joda.isMoved(name))
                .forEach(name -> found.add("it uses " + name + ", which is not moved"));
        boolean hasBoth = Joda.types().values().stream().anyMatch(name -> unit.getTypesInUse().getTypesInUse().stream()
                .anyMatch(type -> Joda.name(type).filter(name::equals).isPresent()));
        if (hasBoth) {
            found.add("it uses java.time as well");
        }
        return found;
    }

    private static Set<String> named(J.CompilationUnit unit) {
        Set<String> named = new TreeSet<>();
        unit.getTypesInUse()
                .getTypesInUse()
                .forEach(type -> Joda.name(type).filter(Joda::has).ifPresent(named::add));
        unit.getImports().stream().map(J.Import::getTypeName).filter(Joda::has).forEach(named::add);
        return named;
    }

    private static Set<String> classes(J.CompilationUnit unit) {
        Set<String> names = new HashSet<>();
        new JavaIsoVisitor<Set<String>>() {
            @Override
            public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Set<String> found) {
                Joda.name(type.getType()).ifPresent(found::add);
                return super.visitClassDeclaration(type, found);
            }
        }.visit(unit, names);
        return names;
    }

    private Map<Path, String> left() {
        if (left == null) {
            left = settled();
        }
        return left;
    }

    /** What only all files together tell. */
    private void judgeTogether() {
        contracts.forEach((file, names) -> names.stream()
                .filter(name -> !implemented.contains(name))
                .forEach(name -> reasonsOf(file).add(name + " is implemented by something else")));
        if (!setNow.isEmpty()) {
            askNow.forEach(file -> reasonsOf(file)
                    .add("it asks for now, which " + setNow.iterator().next() + " sets"));
        }
    }

    private Set<String> reasonsOf(Path file) {
        return reasons.computeIfAbsent(file, path -> new TreeSet<>());
    }

    private Map<Path, String> settled() {
        judgeTogether();
        Map<Path, Set<Path>> linked = new HashMap<>();
        uses.forEach((file, owners) -> owners.forEach(owner -> {
            Path declared = declaring.get(owner);
            if (declared == null) {
                reasons.getOrDefault(file, new TreeSet<>())
                        .add("it shares values of Joda-Time with " + owner + ", which is no source of the project");
            } else if (reasons.containsKey(declared)) {
                linked.computeIfAbsent(file, path -> new HashSet<>()).add(declared);
                linked.computeIfAbsent(declared, path -> new HashSet<>()).add(file);
            }
        }));
        Map<Path, String> found = new TreeMap<>();
        reasons.forEach((file, all) -> {
            if (!all.isEmpty()) {
                found.put(file, String.join("; ", all));
            }
        });
        Deque<Path> next = new ArrayDeque<>(found.keySet());
        while (!next.isEmpty()) {
            Path file = next.remove();
            linked.getOrDefault(file, Set.of()).stream()
                    .filter(other ->
                            found.putIfAbsent(other, "it shares values of Joda-Time with " + file + ", which stays")
                                    == null)
                    .forEach(next::add);
        }
        return found;
    }
}
