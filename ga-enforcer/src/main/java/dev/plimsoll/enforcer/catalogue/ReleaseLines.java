package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.standards.policy.Governed;
import dev.plimsoll.standards.policy.LineRule;
import dev.plimsoll.standards.policy.NamedLine;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Puts the versions of a library into the release lines that the policy gives it. */
public final class ReleaseLines {

    /** A release line by its name; numbered lines are ordered by Maven's order of their names, named ones as the policy lists them. */
    public record Line(String name, VersionOrder order) {}

    private record Named(Line line, Predicate<String> matches) {}

    private static final Line OTHER = new Line(NamedLine.OTHER, VersionScheme.MAVEN.version("0"));

    private final VersionScheme scheme;
    private final LineRule rule;
    private final int keep;
    private final List<Named> named;

    private ReleaseLines(Governed rule) {
        this.scheme = VersionScheme.of(rule.library());
        this.rule = rule.lines();
        this.keep = rule.named().isEmpty() && rule.lines() != LineRule.ALL ? rule.keep() : Integer.MAX_VALUE;
        this.named = IntStream.range(0, rule.named().size())
                .mapToObj(i -> named(rule.named().get(i), i + 1))
                .toList();
    }

    public static ReleaseLines of(Governed rule) {
        return new ReleaseLines(rule);
    }

    private Named named(NamedLine line, int position) {
        return new Named(
                new Line(line.name(), VersionScheme.MAVEN.version(String.valueOf(position))),
                matching(line.versions()));
    }

    private Predicate<String> matching(String versions) {
        int star = versions.indexOf('*');
        if (star < 0) {
            VersionRange range = VersionRange.of(scheme, versions);
            return version -> range.contains(scheme.version(version));
        }
        return Pattern.compile(
                        Pattern.quote(versions.substring(0, star)) + ".*" + Pattern.quote(versions.substring(star + 1)))
                .asMatchPredicate();
    }

    public Line of(String version) {
        if (named.isEmpty()) {
            String name = ReleaseLine.of(rule, version);
            return new Line(name, VersionScheme.MAVEN.version(name));
        }
        return named.stream()
                .filter(line -> line.matches().test(version))
                .map(Named::line)
                .findFirst()
                .orElse(OTHER);
    }

    /**
     * Whether newer lines close one, or it is the one of versions that no named line is for.
     *
     * @param established how many newer lines have had their first GA for longer than the grace
     */
    public boolean isReplaced(Line line, int established) {
        return established >= keep || line == OTHER;
    }

    /** How the library's versions are ordered. */
    public VersionScheme scheme() {
        return scheme;
    }
}
