package dev.plimsoll.enforcer.catalogue;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.plimsoll.standards.policy.Notice;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All known releases at one moment; never changes.
 *
 * @param version counts the changes
 * @param releases by library, in the order in which they came out
 * @param notices the security notices that were given besides those of the policy
 */
public record Catalogue(long version, Map<String, List<Release>> releases, List<Notice> notices) {

    public Catalogue {
        releases = Map.copyOf(releases);
        notices = List.copyOf(notices);
    }

    public static Catalogue of(long version, Collection<Release> releases) {
        return of(version, releases, List.of());
    }

    public static Catalogue of(long version, Collection<Release> releases, List<Notice> notices) {
        return new Catalogue(
                version,
                releases.stream()
                        .sorted(Comparator.comparing(Release::gaAt).thenComparing(Release::version))
                        .collect(groupingBy(Release::library, collectingAndThen(toList(), List::copyOf))),
                notices);
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
