package dev.plimsoll.enforcer.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version range in Maven's notation, as in {@code [1.0,2.0),[2.1]}, whatever the order; an interval that ends before it
 * begins contains nothing.
 */
public final class VersionRange {

    private static final Pattern INTERVAL =
            Pattern.compile("\\[([^,\\[\\]()]+)]|([\\[(])([^,\\[\\]()]*),([^,\\[\\]()]*)([])])");

    private record Interval(
            @Nullable VersionOrder from,
            boolean fromIncluded,
            @Nullable VersionOrder to,
            boolean toIncluded) {

        boolean contains(VersionOrder version) {
            int above = from == null ? 1 : version.compareTo(from);
            int below = to == null ? 1 : to.compareTo(version);
            return (above > 0 || above == 0 && fromIncluded) && (below > 0 || below == 0 && toIncluded);
        }
    }

    private final List<Interval> intervals;

    private VersionRange(List<Interval> intervals) {
        this.intervals = List.copyOf(intervals);
    }

    /** Reads the intervals; a policy has already refused what is none. */
    public static VersionRange of(VersionScheme scheme, String text) {
        List<Interval> intervals = new ArrayList<>();
        Matcher matcher = INTERVAL.matcher(text);
        while (matcher.find()) {
            intervals.add(interval(scheme, matcher));
        }
        return new VersionRange(intervals);
    }

    private static Interval interval(VersionScheme scheme, Matcher matcher) {
        String only = matcher.group(1);
        if (only != null) {
            return new Interval(scheme.bound(only), true, scheme.bound(only), true);
        }
        return new Interval(
                bound(scheme, matcher.group(3)),
                matcher.group(2).equals("["),
                bound(scheme, matcher.group(4)),
                matcher.group(5).equals("]"));
    }

    private static @Nullable VersionOrder bound(VersionScheme scheme, String text) {
        return text.isBlank() ? null : scheme.bound(text.strip());
    }

    /** The first end that is no version in the order of the range. */
    public Optional<String> firstUnreadable() {
        return intervals.stream()
                .flatMap(
                        interval -> Stream.concat(Stream.ofNullable(interval.from()), Stream.ofNullable(interval.to())))
                .filter(end -> end instanceof SemVersion version && !version.isReadable())
                .map(VersionOrder::text)
                .findFirst();
    }

    /** Whether a version lies in one of the intervals. */
    public boolean contains(VersionOrder version) {
        return intervals.stream().anyMatch(interval -> interval.contains(version));
    }
}
