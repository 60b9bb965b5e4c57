package dev.plimsoll.recipes.boot;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openrewrite.maven.tree.ResolvedDependency;

/** Decides what becomes of the libraries of one module. */
final class Fates {
    private static final Artifacts KNOWN = Artifacts.KNOWN;
    private static final String SPRING = "org.springframework";

    private final Module module;
    private final Line line;

    Fates(Module module, Line line) {
        this.module = module;
        this.line = line;
    }

    /**
     * What becomes of a dependency.
     *
     * @param written as the POM has it, expressions replaced by their values
     */
    Fate of(Library written) {
        String name = written.name();
        if (module.own().contains(name) || module.springBoot().isEmpty()) {
            return new Fate.Stays();
        }
        Optional<Fate> blocked = KNOWN.obstacle(name).map(reason -> new Fate.Blocks(name + ": " + reason));
        if (blocked.isPresent()) {
            return blocked.get();
        }
        if (KNOWN.dropped().contains(name)) {
            return new Fate.Goes();
        }
        Library next = Library.of(KNOWN.renamed().getOrDefault(name, name));
        if (next.version() != null) {
            return successor(written, next);
        }
        return line.manages(next.name()) ? managed(written, next) : unmanaged(written, next);
    }

    private static Fate successor(Library written, Library next) {
        boolean isThere = written.name().equals(next.name())
                && written.version() != null
                && !Library.isBelow(written.version(), String.valueOf(next.version()));
        return isThere ? new Fate.Stays() : new Fate.Becomes(next);
    }

    private Fate managed(Library written, Library next) {
        String version = written.version();
        boolean isLeftToABom = version == null || line.managed().containsKey(next.name()) || module.hasReleaseTrain();
        Library then = isLeftToABom ? next : next.withVersion(line.cloud().get(next.name()));
        if (version == null || !written.name().equals(next.name())) {
            return written.equals(then) ? new Fate.Stays() : new Fate.Becomes(then);
        }
        String managed = line.managed().getOrDefault(next.name(), line.cloud().getOrDefault(next.name(), version));
        boolean isOlder = Library.isBelow(version, managed)
                && (KNOWN.isOfTheStack(next.name()) || !Library.major(version).equals(Library.major(managed)));
        return isOlder ? new Fate.Becomes(then) : new Fate.Stays();
    }

    private Fate unmanaged(Library written, Library next) {
        String name = written.name();
        String pinned = KNOWN.pinned().get(next.name());
        if (pinned == null && next.group().startsWith(SPRING)) {
            return new Fate.Blocks(name + ": Spring Boot " + line.springBoot() + " and Spring Cloud "
                    + line.springCloud() + " have no such library any more");
        }
        if (written.version() == null && !module.managesItself(name)) {
            String version = pinned != null ? pinned : current(name);
            return version == null ? new Fate.Stays() : new Fate.Becomes(next.withVersion(version));
        }
        return olderSpring(name)
                .<Fate>map(spring -> new Fate.Blocks(name + " is made for " + spring
                        + "; it needs a release that is made for Spring Boot " + line.springBoot()))
                .orElseGet(() -> written.name().equals(next.name())
                        ? new Fate.Stays()
                        : new Fate.Becomes(next.withVersion(written.version())));
    }

    private @Nullable String current(String name) {
        return module.resolved(name).map(ResolvedDependency::getVersion).orElse(null);
    }

    /** A library that others than Spring publish and that brings a Spring of its own: the one that it was compiled against. */
    private Optional<String> olderSpring(String name) {
        boolean isJakarta = !Library.isBelow(module.springBoot().orElse("0"), "3");
        String group = isJakarta ? Line.BOOT : SPRING;
        return module.resolved(name).stream()
                .flatMap(library -> below(library, new HashSet<>()))
                .filter(brought -> brought.getGroupId().startsWith(group))
                .map(brought -> Module.name(brought) + " " + brought.getVersion())
                .sorted()
                .findFirst();
    }

    private static Stream<ResolvedDependency> below(ResolvedDependency library, Set<String> seen) {
        return library.getDependencies().stream()
                .filter(one -> seen.add(Module.name(one)))
                .flatMap(one -> Stream.concat(Stream.of(one), below(one, seen)));
    }
}
