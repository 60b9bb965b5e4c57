package dev.plimsoll.enforcer.forecast;

import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.plimsoll.enforcer.catalogue.Purl;
import dev.plimsoll.enforcer.gate.Finding;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.policy.GateRule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What several services stop for on the same day (UTC).
 *
 * @param subject the library as a package URL without version, or the standard; absent for what every artifact has of its own
 * @param line the release line of the used version, absent where it is no library
 */
record Reason(
        LocalDate day,
        String rule,
        @Nullable String subject,
        @Nullable String line) implements Comparable<Reason> {

    private static final Set<String> STANDARDS =
            Standards.all().stream().map(Standard::id).collect(toUnmodifiableSet());
    private static final Comparator<@Nullable String> TEXTS = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<Reason> ORDER = Comparator.comparing(Reason::day)
            .thenComparing(Reason::rule)
            .thenComparing(Reason::subject, TEXTS)
            .thenComparing(Reason::line, TEXTS);

    static Reason of(Stop stop, Finding finding) {
        boolean isShared = finding.rule().equals(GateRule.GA_FRESHNESS.id()) || STANDARDS.contains(finding.library());
        return new Reason(
                stop.blockedFrom().atOffset(ZoneOffset.UTC).toLocalDate(),
                finding.rule(),
                isShared ? finding.library() : null,
                finding.line());
    }

    /** As in {@code org.springframework.boot:spring-boot 3.5}. */
    String words() {
        if (subject == null) {
            return rule.equals(GateRule.BUILD_HORIZON.id()) ? "the build horizon" : "the rule " + rule;
        }
        String name =
                rule.equals(GateRule.GA_FRESHNESS.id()) ? Purl.parse(subject).name() : subject;
        return line == null ? name : name + " " + line;
    }

    @Override
    public int compareTo(Reason other) {
        return ORDER.compare(this, other);
    }
}
