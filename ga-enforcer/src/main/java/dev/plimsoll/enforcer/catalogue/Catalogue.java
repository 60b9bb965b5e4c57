package dev.plimsoll.enforcer.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.plimsoll.standards.policy.Notice;
import dev.plimsoll.standards.policy.Waiver;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All known releases at one moment; never changes.
 *
 * @param version counts the changes
 * @param releases by library, in the order in which they came out
 * @param checked by polled library, when it was last checked successfully, or first tried where it never was
 * @param waivers those that were approved besides those of the policy
 * @param notices the security notices that were given besides those of the policy, revoked ones too
 */
public record Catalogue(
        long version,
        Map<String, List<Release>> releases,
        Map<String, Instant> checked,
        List<Notice> notices,
        List<Waiver> waivers) {

    /** For so long what is known of a polled library is believed to be all. */
    public static final Duration FRESH = Duration.ofDays(7);

    public Catalogue {
        releases = Map.copyOf(releases);
        checked = Map.copyOf(checked);
        notices = List.copyOf(notices);
        waivers = List.copyOf(waivers);
    }

    public static Catalogue of(long version, Collection<Release> releases) {
        return of(version, releases, Map.of());
    }

    public static Catalogue of(long version, Collection<Release> releases, List<Notice> notices) {
        return of(version, releases, Map.of()).with(notices);
    }

    static Catalogue of(long version, Collection<Release> releases, Map<String, Instant> checked) {
        return new Catalogue(
                version,
                releases.stream()
                        .sorted(Comparator.comparing(Release::gaAt).thenComparing(Release::version))
                        .collect(groupingBy(Release::library, collectingAndThen(toList(), List::copyOf))),
                checked,
                List.of(),
                List.of());
    }

    Catalogue with(List<Notice> given) {
        return new Catalogue(version, releases, checked, given, waivers);
    }

    /** The same, and these waivers instead of its own. */
    Catalogue withWaivers(List<Waiver> approved) {
        return new Catalogue(version, releases, checked, notices, approved);
    }

    /** Whether releases of a polled library may have been missed by then; never for one that is not polled. */
    public boolean isStale(String library, Instant at) {
        Instant last = checked.get(library);
        return last != null && at.isAfter(last.plus(FRESH));
    }

    /** The polled libraries of which releases may have been missed by then. */
    public Set<String> staleAt(Instant at) {
        return checked.keySet().stream().filter(library -> isStale(library, at)).collect(toUnmodifiableSet());
    }

    /** The same, in which every library stays as fresh or as stale as it is at an instant. */
    public Catalogue asFreshAs(Instant at) {
        Map<String, Instant> stale =
                staleAt(at).stream().collect(toUnmodifiableMap(identity(), library -> Instant.EPOCH));
        return new Catalogue(version, releases, stale, notices, waivers);
    }

    public List<Release> of(String library) {
        return releases.getOrDefault(library, List.of());
    }

    /** When the newest release of all came out. */
    public Optional<Instant> newest() {
        return releases.values().stream()
                .map(known -> known.get(known.size() - 1).gaAt())
                .max(Comparator.naturalOrder());
    }
}
