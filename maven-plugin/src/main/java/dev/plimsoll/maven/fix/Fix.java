package dev.plimsoll.maven.fix;

import dev.plimsoll.maven.check.Check;
import dev.plimsoll.maven.check.Checked;
import dev.plimsoll.maven.check.Failures;
import dev.plimsoll.maven.check.PolicySource;
import dev.plimsoll.maven.check.Toolbox;
import dev.plimsoll.maven.module.MavenModule;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    private final Set<String> standards = new TreeSet<>();
    private final Map<String, String> moves = new TreeMap<>();

    Fix(List<MavenModule> modules, Toolbox toolbox, Log log) {
        this.modules = List.copyOf(modules);
        this.toolbox = toolbox;
        this.log = log;
    }

    /** What a check of each module finds broken and a recipe mends, narrowed to some standards where they are given. */
    Set<String> broken(@Nullable String narrowed) throws MojoExecutionException {
        List<Checked> checked = new ArrayList<>();
        for (MavenModule module : modules) {
            Failures.told(() -> new Check(module, toolbox, Clock.systemUTC()).run())
                    .ifPresent(checked::add);
        }
        return Wanted.among(checked, narrowed, toolbox.goals());
    }

    void add(Set<String> ids) {
        standards.addAll(ids);
    }

    void move(Map<String, String> libraries) {
        moves.putAll(libraries);
    }

    /** Whether there was something to mend. */
    boolean run(Repair repair, MendOrder.Maven maven) throws IOException, MojoExecutionException {
        if (standards.isEmpty() && moves.isEmpty()) {
            log.info("There is nothing to mend by recipe");
            return false;
        }
        log.info("Mending: " + what());
        Policy policy = PolicySource.of(modules.get(0)).parse();
        MendOrder order = Orders.of(modules, new Orders.Wishes(standards, moves, policy), maven);
        try (Engine engine = Engine.load(EngineJars.fetch(toolbox))) {
            String again = toolbox.goals().after("compile", "check");
            repair.apply(engine.mend(order, line -> log.info("  " + line)), again);
        }
        return true;
    }

    private String what() {
        Stream<String> libraries = moves.entrySet().stream()
                .map(move ->
                        move.getKey().replaceFirst("^pkg:maven/", "").replace('/', ':') + " -> " + move.getValue());
        return Stream.concat(standards.stream(), libraries).collect(Collectors.joining(", "));
    }
}
