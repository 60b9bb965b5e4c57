package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.Hold;
import dev.plimsoll.standards.policy.Policy;
import java.util.List;
import java.util.Optional;

/** A library that a repository is asked for, and which dates of its releases the policy makes worth asking for. */
record PollTarget(MavenLibrary library, DatesThatMatter dates) {

    /** What a policy governs by its full Maven name. */
    static List<PollTarget> of(Policy policy) {
        return policy.governed().stream()
                .flatMap(rule -> of(rule, policy.gate().holds()).stream())
                .toList();
    }

    private static Optional<PollTarget> of(Governed rule, List<Hold> holds) {
        return MavenLibrary.find(rule.library())
                .map(library -> new PollTarget(library, new DatesThatMatter(rule, holds)));
    }
}
