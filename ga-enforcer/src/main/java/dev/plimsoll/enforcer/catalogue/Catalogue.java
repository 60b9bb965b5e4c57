package dev.plimsoll.enforcer.catalogue;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

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
 */
public record Catalogue(long version, Map<String, List<Release>> releases) {

    public Catalogue {
        releases = Map.copyOf(releases);
    }

    public static Catalogue of(long version, Collection<Release> releases) {
        return new Catalogue(
                version,
                releases.stream()
                        .sorted(Comparator.comparing(Release::gaAt).thenComparing(Release::version))
                        .collect(groupingBy(Release::library, collectingAndThen(toList(), List::copyOf))));
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
