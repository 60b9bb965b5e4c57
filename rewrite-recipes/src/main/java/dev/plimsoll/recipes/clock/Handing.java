package dev.plimsoll.recipes.clock;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.openrewrite.java.tree.J;

/**
 * Finds out who can be handed a clock. Whoever reads the time or calls one that does must be a bean, or be handed one by all who call it; if one of them
 * cannot, none of them changes, so it begins with all and takes away until those that are left stand.
 */
final class Handing {
    private final Map<String, J.CompilationUnit> units;
    private final Set<String> reading;
    private final Calls calls;
    private final Function<ClockFile.Plain, Set<String>> obstacles;
    private final Function<ClockFile, Set<String>> reasons;
    private final Map<Callee, Set<String>> why = new HashMap<>();

    /**
     * @param sources the main sources
     * @param obstacles why one cannot be handed a clock
     * @param reasons why a file cannot change
     */
    Handing(
            Sources sources,
            Function<ClockFile.Plain, Set<String>> obstacles,
            Function<ClockFile, Set<String>> reasons) {
        this.units = sources.units();
        this.reading = sources.reading();
        this.calls = sources.calls();
        this.obstacles = obstacles;
        this.reasons = reasons;
    }

    /**
     * The main sources, by their paths.
     *
     * @param reading those that read the time themselves
     */
    record Sources(Map<String, J.CompilationUnit> units, Set<String> reading, Calls calls) {}

    Handed found() {
        while (true) {
            Set<Callee> handed = wanted();
            Map<Callee, String> failing = failing(handed);
            if (failing.isEmpty()) {
                return new Handed(handed, why);
            }
            failing.forEach((callee, reason) -> leave(callee, Set.of(reason)));
        }
    }

    /** The files that read the time, themselves or by those that are handed a clock. */
    Map<String, ClockFile> files(Set<Callee> handed) {
        Set<String> paths = new TreeSet<>(reading);
        handed.forEach(callee -> paths.addAll(calls.callers(callee)));
        Map<String, ClockFile> files = new TreeMap<>();
        paths.forEach(path -> file(path, handed).ifPresent(file -> files.put(path, file)));
        return files;
    }

    private Optional<ClockFile> file(String path, Set<Callee> handed) {
        J.CompilationUnit unit = units.get(path);
        return unit == null ? Optional.empty() : ClockFile.of(unit, new Handed(handed, why));
    }

    private void leave(Callee callee, Set<String> because) {
        why.computeIfAbsent(callee, name -> new TreeSet<>()).addAll(because);
    }

    /** All that would have to be handed one, as far as they can be. */
    private Set<Callee> wanted() {
        Set<Callee> handed = new HashSet<>();
        Deque<String> paths = new ArrayDeque<>(reading);
        while (!paths.isEmpty()) {
            Map<Callee, ClockFile.Plain> wanted =
                    file(paths.remove(), handed).map(ClockFile::wanted).orElse(Map.of());
            wanted.forEach((callee, plain) -> {
                if (!handed.contains(callee) && isPossible(callee, plain)) {
                    handed.add(callee);
                    paths.addAll(calls.callers(callee));
                }
            });
        }
        return handed;
    }

    private boolean isPossible(Callee callee, ClockFile.Plain plain) {
        if (why.containsKey(callee)) {
            return false;
        }
        Set<String> found = obstacles.apply(plain);
        if (!found.isEmpty()) {
            leave(callee, found);
        }
        return found.isEmpty();
    }

    private Map<Callee, String> failing(Set<Callee> handed) {
        Map<Callee, String> failing = new HashMap<>();
        files(handed).forEach((path, file) -> {
            Set<String> all = reasons.apply(file);
            if (!all.isEmpty()) {
                String name = Units.simple(file.unit());
                String first = all.iterator().next();
                Set<Callee> called = called(path, file, handed);
                Set<Callee> others = without(handed, called);
                if (stays(path, others)) {
                    Set<Callee> own = new HashSet<>(file.wanted().keySet());
                    own.retainAll(handed);
                    own.forEach(callee -> failing.put(callee, ofItsFile(all)));
                    called.forEach(callee -> failing.put(callee, "it is called in " + name + ", where " + first));
                } else {
                    Set<Callee> bad = new HashSet<>(called);
                    bad.removeIf(callee -> !stays(path, with(others, callee)));
                    (bad.isEmpty() ? called : bad)
                            .forEach(callee -> failing.put(callee, "it is called in " + name + ", where " + first));
                }
            }
        });
        return failing;
    }

    /** What keeps one of its methods keeps all. */
    private static String ofItsFile(Set<String> reasons) {
        return reasons.iterator().next().replaceFirst(".*" + ClockFile.NO_BEAN + ClockFile.NOTHING, "");
    }

    /** Those of other files that a file calls. */
    private Set<Callee> called(String path, ClockFile file, Set<Callee> handed) {
        Set<Callee> called = new HashSet<>(handed);
        called.removeIf(callee ->
                file.wanted().containsKey(callee) || !calls.callers(callee).contains(path));
        return called;
    }

    private boolean stays(String path, Set<Callee> handed) {
        return file(path, handed).filter(file -> !reasons.apply(file).isEmpty()).isPresent();
    }

    private static Set<Callee> without(Set<Callee> all, Set<Callee> some) {
        Set<Callee> others = new HashSet<>(all);
        others.removeAll(some);
        return others;
    }

    private static Set<Callee> with(Set<Callee> all, Callee one) {
        Set<Callee> more = new HashSet<>(all);
        more.add(one);
        return more;
    }
}
