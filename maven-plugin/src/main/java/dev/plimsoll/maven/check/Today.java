package dev.plimsoll.maven.check;

import dev.plimsoll.maven.check.FreshnessSource.Word;
import dev.plimsoll.maven.check.Outcome.Gap;
import dev.plimsoll.maven.module.Given;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.maven.report.Contained;
import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.dependencies.VersionsAreWithinGrace;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.StandardPolicy;
import dev.plimsoll.standards.policy.Target;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The one standard that depends on the day: it is asked for apart from all that may be kept, and kept for an hour at most. */
final class Today {
    static final String STANDARD = Standard.idOf(VersionsAreWithinGrace.class);

    private final MavenModule module;
    private final Toolbox toolbox;
    private final String service;
    private final Instant at;

    Today(MavenModule module, Toolbox toolbox, Target build, Instant at) {
        this.module = module;
        this.toolbox = toolbox;
        this.service = build.service();
        this.at = at;
    }

    /** Whether the gate has a say: nobody deploys anything else. */
    static boolean concerns(MavenModule module) {
        return module.deployable();
    }

    /**
     * The outcome with what the gate says now.
     *
     * @param key under which the outcome is kept
     */
    Outcome addTo(Outcome outcome, String key, PolicySource policy) throws IOException, InterruptedException {
        StandardPolicy level = outcome.levels().get(STANDARD);
        if (!concerns(module) || level != null && level.severity() == Level.OFF) {
            return outcome;
        }
        Asked asked = toolbox.asked();
        String enforcer = Given.text(asked.enforcer());
        if (enforcer == null) {
            return outcome.and(gap(Cause.NO_ENFORCER, "nobody said which enforcer to ask"));
        }
        Cache cache = new Cache(module.reports(), "freshness.cache");
        String hour = new Inputs()
                .text(key)
                .text(at.truncatedTo(ChronoUnit.HOURS))
                .text(enforcer)
                .text(asked.environment())
                .text(service)
                .key();
        Optional<Outcome> kept = cache.find(hour);
        Outcome word = kept.isPresent() ? kept.get() : ask(asked, policy);
        if (kept.isEmpty() && word.mayBeKept()) {
            cache.keep(hour, word);
        }
        return outcome.and(word);
    }

    private Outcome ask(Asked asked, PolicySource policy) throws InterruptedException {
        if (toolbox.artifacts().session().isOffline()) {
            return gap(Cause.OFFLINE, "the gate is not asked offline");
        }
        FreshnessSource source = ServiceLoader.load(FreshnessSource.class, Today.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody in this plugin can ask the enforcer"));
        Map<String, List<String>> libraries =
                Contained.in(module, toolbox.boms().read(module.boms()));
        Word word = source.ask(asked, new FreshnessSource.Question(service, libraries, at));
        if (word instanceof Word.None none) {
            return gap(Cause.NO_WORD, none.why());
        }
        return part(
                List.of(STANDARD),
                null,
                ProjectCheck.run(
                        new VersionsAreWithinGrace(),
                        Facts.fresh(module, ((Word.Known) word).freshness()),
                        policy.parse()));
    }

    private static Outcome gap(Cause cause, String reason) {
        return part(List.of(), new Gap(STANDARD, cause, reason), List.of());
    }

    private static Outcome part(
            List<String> ran, @Nullable Gap gap, List<dev.plimsoll.standards.Violation> violations) {
        return new Outcome(
                "", Map.of(), List.of(), List.of(), 0, 0, ran, gap == null ? List.of() : List.of(gap), violations);
    }
}
