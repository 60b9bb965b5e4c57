package dev.plimsoll.maven.check;

import dev.plimsoll.maven.check.Outcome.Gap;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.rules.ArchitectureCheck;
import dev.plimsoll.rules.ArchitecturePass;
import dev.plimsoll.rules.Detectors;
import dev.plimsoll.rules.ProjectCheck;
import dev.plimsoll.rules.ProjectFacts;
import dev.plimsoll.rules.dependencies.ManagedVersionsAreNotOverridden;
import dev.plimsoll.rules.dependencies.PlatformBomIsImported;
import dev.plimsoll.rules.place.Sources;
import dev.plimsoll.rules.source.SourceCheck;
import dev.plimsoll.standards.CodeWaiver;
import dev.plimsoll.standards.Standard;
import dev.plimsoll.standards.Standards;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.GateRule;
import dev.plimsoll.standards.policy.Level;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Runs the three engines over one module. */
final class Engines {
    private static final String PLATFORM = Standard.idOf(PlatformBomIsImported.class);

    private final MavenModule module;
    private final Policy policy;
    private final Toolbox toolbox;
    private final Sources sources;
    private final Set<String> ran = new HashSet<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();
    private final List<CodeWaiver> waivers = new ArrayList<>();

    Engines(MavenModule module, Policy policy, Toolbox toolbox) {
        this.module = module;
        this.policy = policy;
        this.toolbox = toolbox;
        this.sources = new Sources(module.folder(), module.sources(), module.generated());
    }

    Outcome run(String policyState) throws IOException, InterruptedException {
        List<ProjectFacts.Dependency> dependencies = Facts.dependencies(module);
        int classes = all(dependencies);
        unknown();
        return new Outcome(
                policyState,
                policy.standards(),
                policy.gate().waivers().stream()
                        .filter(waiver -> waiver.scope().rule() == GateRule.STANDARDS)
                        .toList(),
                waivers,
                classes,
                dependencies.size(),
                ran.stream().filter(this::isOn).sorted().toList(),
                gaps.stream().filter(gap -> isOn(gap.standard())).toList(),
                violations.stream()
                        .filter(violation -> isOn(violation.standard()))
                        .sorted(Violation.ORDER)
                        .toList());
    }

    /** Classes and sources are read by others, meanwhile. */
    private int all(List<ProjectFacts.Dependency> dependencies) throws IOException, InterruptedException {
        if (!Contents.hasClasses(module)) {
            project(dependencies);
            return noClasses();
        }
        List<String> onSources =
                Detectors.sourceStandards().stream().filter(this::isOn).toList();
        try (SourceEngine engine = engine(onSources);
                ArchitecturePass pass = pass()) {
            project(dependencies);
            // First, as it waits for nobody where the module's own compilation found it.
            if (!onSources.isEmpty()) {
                add(onSources, engine.result(sources));
            }
            return add(pass.result());
        }
    }

    private SourceEngine engine(List<String> onSources) throws IOException {
        SourceEngine engine = new SourceEngine(module, toolbox, policy.vocabulary());
        if (!onSources.isEmpty()) {
            engine.start();
        }
        return engine;
    }

    private ArchitecturePass pass() throws IOException {
        return ArchitecturePass.start(
                new ArchitecturePass.Request(
                        module.classes(),
                        module.classPath(),
                        policy.vocabulary(),
                        module.folder(),
                        module.sources(),
                        module.generated()),
                toolbox.classPath(),
                module.reports().resolve("work"));
    }

    private void project(List<ProjectFacts.Dependency> dependencies) {
        Facts facts = Facts.of(module, toolbox.boms());
        violations.addAll(ProjectCheck.run(facts.with(dependencies), policy));
        Detectors.project().forEach(rule -> ran.add(Standard.idOf(rule.getClass())));
        if (Today.concerns(module)) {
            ran.remove(Today.STANDARD);
        }
        if (!facts.unread().isEmpty()) {
            unread(ManagedVersionsAreNotOverridden.class, facts.unread());
        }
        boolean lacksBom =
                violations.stream().anyMatch(violation -> violation.standard().equals(PLATFORM));
        if (lacksBom && !facts.unreadFoundations().isEmpty()) {
            violations.removeIf(violation -> violation.standard().equals(PLATFORM));
            unread(PlatformBomIsImported.class, facts.unreadFoundations());
        }
    }

    private void unread(Class<?> rule, List<String> boms) {
        ran.remove(Standard.idOf(rule));
        gap(List.of(Standard.idOf(rule)), Cause.BOMS_OUT_OF_REACH, "what manages versions cannot be read: " + boms);
    }

    private int add(ArchitectureCheck.Result result) {
        violations.addAll(result.violations());
        waivers.addAll(result.waivers());
        ran.addAll(architectureStandards());
        return result.classes();
    }

    private void add(List<String> onSources, SourceCheck.Result result) {
        SourceCheck.Obstacle obstacle = result.obstacle();
        if (obstacle == null) {
            violations.addAll(result.violations());
            ran.addAll(onSources);
        } else {
            gap(onSources, Cause.of(obstacle), String.valueOf(result.notRun()));
        }
    }

    private int noClasses() {
        String reason = "the module has no classes";
        gap(architectureStandards(), Cause.NOTHING_TO_READ, reason);
        gap(Detectors.sourceStandards(), Cause.NOTHING_TO_READ, reason);
        return 0;
    }

    private void gap(Collection<String> standards, Cause cause, String reason) {
        standards.forEach(id -> gaps.add(new Gap(id, cause, reason)));
    }

    private void unknown() {
        Set<String> known = new HashSet<>(ran);
        gaps.forEach(gap -> known.add(gap.standard()));
        Detectors.sourceStandards().forEach(known::add);
        known.add(Today.STANDARD);
        List<String> undetected = Standards.all().stream()
                .map(Standard::id)
                .filter(id -> !known.contains(id))
                .toList();
        gap(undetected, Cause.NO_DETECTOR, "this version of Plimsoll has no detector for it");
    }

    private static List<String> architectureStandards() {
        return Detectors.architecture().stream()
                .map(rule -> Standard.idOf(rule.getClass()))
                .toList();
    }

    private boolean isOn(String id) {
        var level = policy.standards().get(id);
        return level == null || level.severity() != Level.OFF;
    }
}
