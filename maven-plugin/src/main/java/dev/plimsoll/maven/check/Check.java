package dev.plimsoll.maven.check;

import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.rules.worker.Workers;
import dev.plimsoll.standards.policy.Target;
import dev.plimsoll.standards.report.Report;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Checks one module, or remembers its last check where nothing changed. */
public final class Check {
    private final MavenModule module;
    private final Toolbox toolbox;
    private final Clock clock;

    public Check(MavenModule module, Toolbox toolbox, Clock clock) {
        this.module = module;
        this.toolbox = toolbox;
        this.clock = clock;
    }

    /** As {@link #run(Target, boolean)}, leaving the baseline as it is. */
    public Optional<Checked> run(Target build) throws IOException, InterruptedException {
        return run(build, false);
    }

    /**
     * What was found, written to the module's reports.
     *
     * @param build whose the module is, for which waivers may hold
     * @param shrink whether rows of the baseline whose findings are gone leave its file
     * @return empty for a module in which there is nothing to check
     * @throws NotCompiledException when there are sources and no classes
     * @throws dev.plimsoll.standards.policy.PolicyException when the policy cannot be used
     * @throws dev.plimsoll.maven.baseline.BaselineException when the baseline cannot be used
     */
    public Optional<Checked> run(Target build, boolean shrink) throws IOException, InterruptedException {
        boolean hasClasses = Contents.hasClasses(module);
        if (!hasClasses && Contents.hasSources(module)) {
            throw new NotCompiledException(module.shown(module.classes()));
        }
        if (!hasClasses && module.libraries().isEmpty() && !module.versions().mayOverride()) {
            return Optional.empty();
        }
        Cache cache = new Cache(module.reports());
        PolicySource policy = toolbox.policy(module);
        String key = CacheKey.of(module, policy, toolbox.classPath());
        Optional<Outcome> kept = cache.find(key);
        Outcome outcome = kept.isPresent() ? kept.get() : look(policy);
        Instant now = clock.instant();
        Outcome today = new Today(module, toolbox, build, now).addTo(outcome, key, policy);
        Ratchet ratchet = Ratchet.of(module);
        Judgement judgement = new Judgement(today, new Judgement.Circumstances(build, now, ratchet.baseline()));
        Checked.Stale stale = ratchet.stale(judgement.stale(), shrink);
        Report report = judgement.report(toolbox.version(), policy.sha256(), folder());
        new Reports(module).write(report, today.keyed(key), toolbox.boms()::read);
        if (kept.isEmpty() && outcome.mayBeKept()) {
            cache.keep(key, outcome);
        }
        return Optional.of(new Checked(report, outcome.classes(), outcome.dependencies(), kept.isPresent(), stale));
    }

    private Outcome look(PolicySource policy) throws IOException, InterruptedException {
        if (Contents.hasClasses(module)) {
            Workers.prepare(toolbox.classPath());
        }
        return new Engines(module, policy.parse(), toolbox).run(policy.state());
    }

    private String folder() {
        return module.repository().relativize(module.folder()).toString().replace('\\', '/');
    }
}
