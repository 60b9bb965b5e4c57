package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Purl;
import dev.plimsoll.standards.policy.Policy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Everything a decision is made from, at one moment; what it answers never changes. */
public final class Snapshot {

    private static final int MOST_COMPONENTS = 200_000;

    private final long policyVersion;
    private final Policy policy;
    private final Catalogue catalogue;
    private final Calendar calendar;
    private final Map<String, LibraryHistory> histories = new HashMap<>();
    private final Map<String, Component> components = new ConcurrentHashMap<>();

    private Snapshot(long policyVersion, Policy policy, Catalogue catalogue) {
        this.policyVersion = policyVersion;
        this.policy = policy;
        this.catalogue = catalogue;
        this.calendar = new Calendar(
                new GraceClock(policy.gate().holds()),
                Stream.concat(policy.gate().notices().stream(), catalogue.notices().stream())
                        .toList());
        catalogue.releases().forEach((library, releases) -> policy.governing(library)
                .ifPresent(rule -> histories.put(library, LibraryHistory.of(rule, releases, calendar.of(library)))));
    }

    public static Snapshot of(long policyVersion, Policy policy, Catalogue catalogue) {
        return new Snapshot(policyVersion, policy, catalogue);
    }

    /** Worked out once: parsing is the dear part of a decision, and a fleet shares most of its components. */
    Component component(String text) {
        Component known = components.get(text);
        if (known == null) {
            known = workedOut(text);
            if (components.size() < MOST_COMPONENTS) {
                components.put(text, known);
            }
        }
        return known;
    }

    private Component workedOut(String text) {
        try {
            Purl purl = Purl.parse(text);
            return governed(purl.library())
                    .<Component>map(history -> new Component.Judgeable(purl, history))
                    .orElseGet(Component.NotGoverned::new);
        } catch (IllegalArgumentException malformed) {
            return new Component.Malformed(text, String.valueOf(malformed.getMessage()));
        }
    }

    /** The history of a governed library, an empty one where nothing is known of it. */
    private Optional<LibraryHistory> governed(String library) {
        LibraryHistory known = histories.get(library);
        return known != null
                ? Optional.of(known)
                : policy.governing(library).map(rule -> LibraryHistory.of(rule, List.of(), calendar.of(library)));
    }

    public long policyVersion() {
        return policyVersion;
    }

    public Policy policy() {
        return policy;
    }

    public Catalogue catalogue() {
        return catalogue;
    }
}
