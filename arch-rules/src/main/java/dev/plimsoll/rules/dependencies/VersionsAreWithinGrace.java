package dev.plimsoll.rules.dependencies;

import com.google.auto.service.AutoService;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.ProjectFacts.Freshness;
import dev.plimsoll.rules.ProjectFacts.Judged;
import dev.plimsoll.rules.ProjectFacts.Property;
import dev.plimsoll.rules.ProjectRule;
import dev.plimsoll.rules.place.PomFile;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The gate calls no library of the module too old today, or within the next two weeks. */
@AutoService(ProjectRule.class)
public final class VersionsAreWithinGrace implements ProjectRule {
    private static final Duration SOON = Duration.ofDays(14);
    private static final Set<String> TOO_OLD = Set.of("BEHIND", "WITHDRAWN");

    @Override
    public List<Violation> check(ProjectFacts facts, Policy policy) {
        Freshness freshness = facts.freshness();
        if (freshness == null) {
            return List.of();
        }
        PomFile pom = PomFile.read(facts.pom());
        return freshness.libraries().stream()
                .filter(judged -> asksForAMove(judged, freshness.at()))
                .map(judged -> new Violation(
                        Standard.idOf(VersionsAreWithinGrace.class),
                        judged.message(),
                        facts.module().relativize(facts.pom()).toString().replace('\\', '/'),
                        line(pom, judged, facts, policy),
                        key(judged.library()),
                        ""))
                .toList();
    }

    private static boolean asksForAMove(Judged judged, Instant at) {
        Instant deadline = judged.deadline();
        return TOO_OLD.contains(judged.status())
                || judged.status().equals("IN_GRACE") && deadline != null && !deadline.isAfter(at.plus(SOON));
    }

    /**
     * Of the library itself or of the BOM or parent that is released with it, or else of the property that gives the version,
     * of the parent that hands it down, or of what brings it in.
     */
    private static int line(PomFile pom, Judged judged, ProjectFacts facts, Policy policy) {
        List<String> givers = givers(judged.library(), policy);
        return Stream.of(
                        givers.stream().map(pom::versionLineOf),
                        properties(givers, facts).map(pom::propertyLineOf),
                        givers.stream().filter(facts.foundations()::contains).map(giver -> pom.parentLine()),
                        bringers(judged.library(), facts).map(pom::versionLineOf))
                .flatMap(lines -> lines)
                .filter(line -> line > 1)
                .findFirst()
                .orElse(1);
    }

    private static Stream<String> properties(List<String> givers, ProjectFacts facts) {
        return facts.versions().properties().stream()
                .filter(property -> property.manages().stream().anyMatch(givers::contains))
                .map(Property::name);
    }

    private static Stream<String> bringers(String library, ProjectFacts facts) {
        return facts.dependencies().stream()
                .filter(dependency -> dependency.library().equals(library))
                .flatMap(dependency -> dependency.trail().stream().limit(1));
    }

    private static List<String> givers(String library, Policy policy) {
        Stream<String> boms = policy.governing(library).stream()
                .flatMap(governed -> governed.boms().stream())
                .sorted();
        return Stream.concat(Stream.of(library), boms)
                .map(VersionsAreWithinGrace::key)
                .toList();
    }

    private static String key(String library) {
        return library.replaceFirst("^pkg:maven/", "").replace('/', ':');
    }
}
