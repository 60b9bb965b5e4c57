package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Catalogue;
import dev.plimsoll.enforcer.catalogue.Purl;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.Policy;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything a decision is made from, at one moment; what it answers never changes. */
public final class Snapshot {

    static final Map<String, dev.plimsoll.standards.Severity> STANDARDS =
            Standards.all().stream().collect(Collectors.toUnmodifiableMap(Standard::id, Standard::severity));

    private static final int MOST_COMPONENTS = 200_000;

    private final long policyVersion;
    private final Policy policy;
    private final Catalogue catalogue;
    private final Calendar calendar;
    private final Map<String, Instant> enforced;
    private final List<Waiver> waivers;
    private final Map<String, List<Waiver>> waiversByService;
    private final List<Waiver> waiversOfTeams;
    private final Map<String, LibraryHistory> histories;
    private final Map<String, Component> components;

    private Snapshot(
            long policyVersion,
            Policy policy,
            Catalogue catalogue,
            Map<String, dev.plimsoll.standards.Severity> standards) {
        this.policyVersion = policyVersion;
        this.policy = policy;
        this.catalogue = catalogue;
        this.enforced = enforced(policy, standards);
        this.waivers = Stream.concat(policy.gate().waivers().stream(), catalogue.waivers().stream())
                .toList();
        this.waiversByService = waivers.stream()
                .filter(waiver -> waiver.scope().service() != null)
                .collect(Collectors.groupingBy(
                        waiver -> Objects.requireNonNull(waiver.scope().service())));
        this.waiversOfTeams = waivers.stream()
                .filter(waiver -> waiver.scope().service() == null)
                .toList();
        this.calendar = new Calendar(
                new GraceClock(policy.gate().holds()),
                Stream.concat(policy.gate().notices().stream(), catalogue.notices().stream())
                        .toList());
        this.histories = new HashMap<>();
        this.components = new ConcurrentHashMap<>();
        catalogue.releases().forEach((library, releases) -> policy.governing(library)
                .ifPresent(rule -> histories.put(library, LibraryHistory.of(rule, releases, calendar.of(library)))));
    }

    private Snapshot(Snapshot other, Catalogue sameReleases) {
        this.policyVersion = other.policyVersion;
        this.policy = other.policy;
        this.catalogue = sameReleases;
        this.calendar = other.calendar;
        this.enforced = other.enforced;
        this.waivers = other.waivers;
        this.waiversByService = other.waiversByService;
        this.waiversOfTeams = other.waiversOfTeams;
        this.histories = other.histories;
        this.components = other.components;
    }

    /** With the standards that come with Plimsoll. */
    public static Snapshot of(long policyVersion, Policy policy, Catalogue catalogue) {
        return of(policyVersion, policy, catalogue, STANDARDS);
    }

    /** @param standards by id, the severity that the standard itself proposes */
    static Snapshot of(
            long policyVersion,
            Policy policy,
            Catalogue catalogue,
            Map<String, dev.plimsoll.standards.Severity> standards) {
        return new Snapshot(policyVersion, policy, catalogue, standards);
    }

    /** The same, in which every library stays as fresh as it is at an instant: that it will be looked up again is no news. */
    Snapshot asFreshAs(Instant at) {
        return new Snapshot(this, catalogue.asFreshAs(at));
    }

    private static Map<String, Instant> enforced(
            Policy policy, Map<String, dev.plimsoll.standards.Severity> standards) {
        Map<String, Instant> enforced = new TreeMap<>();
        standards.forEach(
                (id, severity) -> policy.enforcedFrom(id, severity).ifPresent(from -> enforced.put(id, from)));
        return Collections.unmodifiableMap(enforced);
    }

    /** Worked out once: parsing is the dear part of a decision, and a fleet shares most of its components. */
    Component component(String text) {
        Component known = components.get(text);
        if (known == null) {
            known = workedOut(text);
            if (components.size() < MOST_COMPONENTS && !(known instanceof Component.Malformed)) {
                components.put(text, known);
            }
        }
        return known;
    }

    private Component workedOut(String text) {
        try {
            Purl purl = Purl.parse(text);
            return governed(policy.releasedAs(purl.library()))
                    .<Component>map(
                            history -> new Component.Judgeable(purl.as(policy.releasedAs(purl.library())), history))
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

    /** By id, since when each standard is an error that will be or is one, the far past where it always was. */
    Map<String, Instant> enforcedStandards() {
        return enforced;
    }

    /** Those of the policy and those that were approved besides it. */
    public List<Waiver> waivers() {
        return waivers;
    }

    /** Those that can be for a service; a fleet has many, a service few. */
    List<Waiver> waiversOf(String service) {
        List<Waiver> own = waiversByService.getOrDefault(service, List.of());
        return waiversOfTeams.isEmpty()
                ? own
                : Stream.concat(own.stream(), waiversOfTeams.stream()).toList();
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
