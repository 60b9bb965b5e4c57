package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.check.PolicySource;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.mend.Mended;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The modules of a reactor that one policy holds for: what others' policies ask is not mended in them. */
record Share(PolicySource policy, List<MavenModule> modules) {

    Share {
        modules = List.copyOf(modules);
    }

    /** Finds the policy that holds for a module. */
    @FunctionalInterface
    interface PolicyOf {
        PolicySource of(MavenModule module) throws IOException;
    }

    /** Every module in one share; two policies of the same text are one. */
    static List<Share> of(List<MavenModule> reactor, PolicyOf policies) throws IOException {
        Map<String, Share> shares = new LinkedHashMap<>();
        for (MavenModule module : reactor) {
            PolicySource policy = policies.of(module);
            shares.merge(policy.text(), new Share(policy, List.of(module)), Share::and);
        }
        return List.copyOf(shares.values());
    }

    /**
     * Of a repair of the whole reactor by this share's policy, what lies in this share. The engine always sees the
     * whole: POMs resolve against each other, and a library moves in the parent's.
     */
    Mended of(Mended whole, List<MavenModule> reactor) {
        return new Mended(
                whole.changes().stream()
                        .filter(change -> modules.contains(owner(change.file(), reactor)))
                        .toList(),
                whole.typeCoverage(),
                whole.left(),
                whole.errors());
    }

    /** What the shares would change, as one repair. */
    static Mended together(List<Mended> shares) {
        return new Mended(
                shares.stream().flatMap(share -> share.changes().stream()).toList(),
                shares.stream().mapToDouble(Mended::typeCoverage).min().orElse(1),
                shares.stream()
                        .flatMap(share -> share.left().stream())
                        .distinct()
                        .toList(),
                shares.stream()
                        .flatMap(share -> share.errors().stream())
                        .distinct()
                        .toList());
    }

    private Share and(Share other) {
        return new Share(
                policy, Stream.of(modules, other.modules).flatMap(List::stream).toList());
    }

    /** The module in the deepest folder around the file; modules lie in each other. */
    private static MavenModule owner(Path file, List<MavenModule> reactor) {
        return reactor.stream()
                .filter(module -> file.normalize().startsWith(module.folder().normalize()))
                .max(Comparator.comparingInt(
                        module -> module.folder().normalize().getNameCount()))
                .orElse(reactor.get(0));
    }
}
