package dev.plimsoll.enforcer.simulation;

import dev.plimsoll.enforcer.Refusal;
import dev.plimsoll.enforcer.catalogue.ReleaseVersion;
import dev.plimsoll.standards.policy.GatePolicy;
import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.NamedLine;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.RuleMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The policy after the changes of a simulation to graces, lines and modes. */
final class SupposedPolicy {

    private final Policy before;
    private final List<Governed> governed;
    private final List<RuleMode> rules;

    private SupposedPolicy(Policy before) {
        this.before = before;
        this.governed = new ArrayList<>(before.governed());
        this.rules = new ArrayList<>(before.gate().rules());
    }

    static Policy of(Policy before, Simulation simulation) {
        SupposedPolicy supposed = new SupposedPolicy(before);
        Part.each("grace", Objects.requireNonNull(simulation.grace()), supposed::grace);
        Part.each("endLines", Objects.requireNonNull(simulation.endLines()), supposed::endLine);
        Part.each("modes", Objects.requireNonNull(simulation.modes()), supposed::mode);
        return supposed.policy();
    }

    /** The library that a change is about: an entry of the policy as it is written there, or any library. */
    static String library(@Nullable String text, Policy policy) {
        boolean isEntry =
                policy.governed().stream().anyMatch(entry -> entry.library().equals(text));
        return isEntry ? Objects.requireNonNull(text) : policy.releasedAs(ReleaseVersion.library(text));
    }

    private void grace(Part part, Simulation.Grace change) {
        String library = library(change.library(), before);
        String grace = Part.required("grace", change.grace(), "write a number and h, d or w, as in 7d");
        Governed read = part.asPolicy(Map.of("governed", List.of(Map.of("library", library, "grace", grace))))
                .governed()
                .get(0);
        change(
                library,
                entry -> new Governed(
                        library,
                        entry.lines(),
                        entry.named(),
                        entry.supportedUntil(),
                        entry.keep(),
                        read.grace(),
                        entry.boms()));
    }

    private void endLine(Part part, Simulation.EndLine change) {
        String library = library(change.library(), before);
        String line = Part.required("line", change.line(), "name the release line, as in 3.4");
        String on = Part.required("on", change.on(), "write when its support ends, as in 2026-12-31");
        change(library, entry -> {
            Map<String, Instant> ends = new HashMap<>(entry.supportedUntil());
            ends.putAll(part.asPolicy(Map.of(
                            "governed",
                            List.of(Map.of(
                                    "library", library, "lines", lines(entry), "supportedUntil", Map.of(line, on)))))
                    .governed()
                    .get(0)
                    .supportedUntil());
            return new Governed(library, entry.lines(), entry.named(), ends, entry.keep(), entry.grace(), entry.boms());
        });
    }

    /** As the policy writes them. */
    private static Object lines(Governed entry) {
        return entry.named().isEmpty()
                ? entry.lines().name().toLowerCase(Locale.ROOT)
                : entry.named().stream().map(SupposedPolicy::written).toList();
    }

    private static Map<String, String> written(NamedLine line) {
        return Map.of("name", line.name(), "versions", line.versions());
    }

    /** One library of several that an entry governs gets an entry of its own; what nothing governs stays so. */
    private void change(String library, UnaryOperator<Governed> change) {
        Optional<Governed> itself = governed.stream()
                .filter(entry -> entry.library().equals(library))
                .findFirst();
        itself.or(() -> policy().governing(library)).map(change).ifPresent(changed -> {
            governed.removeIf(entry -> entry.library().equals(library));
            governed.add(changed);
        });
    }

    /** Instead of the entry with the same selectors, where there is one. */
    private void mode(Part part, Map<String, Object> change) {
        RuleMode mode =
                part.asPolicy(Map.of("rules", List.of(change))).gate().rules().get(0);
        rules.removeIf(entry -> entry.rule() == mode.rule() && entry.selector().equals(mode.selector()));
        if (rules.stream().anyMatch(mode::contradicts)) {
            throw Refusal.badRequest(
                    "the policy has a mode of " + mode.rule().id()
                            + " for some of the same deploys that is as specific",
                    "name just the same services, teams, tiers, environments and points to change that one");
        }
        rules.add(mode);
    }

    private Policy policy() {
        GatePolicy gate = before.gate();
        return new Policy(
                before.mode(),
                before.unknown(),
                governed,
                before.standards(),
                before.banned(),
                before.vocabulary(),
                new GatePolicy(
                        gate.holds(),
                        gate.notices(),
                        rules,
                        gate.table(),
                        gate.horizon(),
                        gate.reports(),
                        gate.waivers()));
    }
}
