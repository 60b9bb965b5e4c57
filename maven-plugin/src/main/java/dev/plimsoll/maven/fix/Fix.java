package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.check.Check;
import dev.plimsoll.maven.check.Checked;
import dev.plimsoll.maven.check.Failures;
import dev.plimsoll.maven.check.Toolbox;
import dev.plimsoll.maven.engine.Engine;
import dev.plimsoll.maven.engine.EngineJars;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.mend.Mender;
import dev.plimsoll.standards.policy.Target;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Mends the modules of a reactor together. */
final class Fix {
    private final List<MavenModule> modules;
    private final Toolbox toolbox;
    private final Log log;
    private final Map<Share, Set<String>> standards = new LinkedHashMap<>();
    private final Map<String, String> moves = new TreeMap<>();
    private final Map<String, String> floors = new TreeMap<>();

    Fix(List<MavenModule> modules, Toolbox toolbox, Log log) {
        this.modules = List.copyOf(modules);
        this.toolbox = toolbox;
        this.log = log;
    }

    /**
     * Adds what a check of each module finds broken and a recipe mends.
     *
     * @param narrowed to these standards, where they are given
     * @param owner whose a module is
     * @param clock against which waivers are held
     */
    void addBroken(@Nullable String narrowed, Function<MavenModule, Target> owner, Clock clock)
            throws MojoExecutionException {
        for (Share share : Failures.told(() -> Share.of(modules, toolbox::policy))) {
            List<Checked> checked = new ArrayList<>();
            for (MavenModule module : share.modules()) {
                Failures.told(() -> new Check(module, toolbox, clock).run(owner.apply(module)))
                        .ifPresent(checked::add);
            }
            standards.put(share, Wanted.among(checked, narrowed, toolbox.goals()));
        }
    }

    void move(Map<String, String> libraries) {
        moves.putAll(libraries);
    }

    /** Whether what is broken is mended by what the gate says. */
    boolean asksTheGate() {
        return standards.values().stream().anyMatch(ids -> ids.contains("versions-are-within-grace"));
    }

    void raise(Map<String, String> libraries) {
        floors.putAll(libraries);
    }

    /** Whether there was something to mend. */
    boolean run(Repair repair, MendOrder.Maven maven) throws IOException, InterruptedException, MojoExecutionException {
        if (standards.values().stream().allMatch(Set::isEmpty) && moves.isEmpty()) {
            log.info("There is nothing to mend by recipe");
            return false;
        }
        log.info("Mending: " + what());
        try (Engine engine = Engine.load(EngineJars.fetch(toolbox))) {
            String again = toolbox.goals().after("compile", "check");
            repair.apply(mended(engine, maven), again);
        }
        return true;
    }

    /** Once for each policy, which for most reactors is once. */
    private Mended mended(Engine engine, MendOrder.Maven maven) throws InterruptedException {
        List<Mended> mended = new ArrayList<>();
        for (Map.Entry<Share, Set<String>> wanted : standards.entrySet()) {
            if (wanted.getValue().isEmpty() && moves.isEmpty()) {
                continue;
            }
            Share share = wanted.getKey();
            Orders.Wishes wishes = new Orders.Wishes(
                    wanted.getValue(), moves, floors, share.policy().parse());
            MendOrder order = Orders.of(modules, wishes, maven);
            Mended done = engine.with(Mender.class, mender -> mender.mend(order, line -> log.info("  " + line)));
            mended.add(share.of(done, modules));
        }
        return Share.together(mended);
    }

    private String what() {
        Stream<String> libraries = moves.entrySet().stream()
                .map(move ->
                        move.getKey().replaceFirst("^pkg:maven/", "").replace('/', ':') + " -> " + move.getValue());
        return Stream.concat(
                        standards.values().stream()
                                .flatMap(Set::stream)
                                .distinct()
                                .sorted(),
                        libraries)
                .collect(Collectors.joining(", "));
    }
}
