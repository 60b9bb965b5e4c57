package dev.plimsoll.migrator.walk;

import dev.plimsoll.migrator.build.MavenBuild;
import dev.plimsoll.migrator.git.Clone;
import dev.plimsoll.migrator.worker.GroupRan;
import dev.plimsoll.migrator.worker.Understood;
import dev.plimsoll.standards.mend.MendOrder;
import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.migrate.Migrated;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.Migrated.State;
import dev.plimsoll.standards.migrate.Migrated.Timing;
import dev.plimsoll.standards.migrate.MigrationOrder;
import dev.plimsoll.standards.migrate.Proof;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way of one repository, from its clone to its branch. */
final class Walk {
    private final MigrationOrder order;
    private final Clone clone;
    private final Recipes recipes;
    private final Consumer<String> progress;
    private final MavenBuild build;
    private final long start = System.nanoTime();

    private List<MendOrder.Module> modules = List.of();
    private int files;
    private double typeCoverage = 1;
    private Duration parsing = Duration.ZERO;
    private Duration running = Duration.ZERO;
    private Duration building = Duration.ZERO;

    Walk(MigrationOrder order, Clone clone, Recipes recipes, Consumer<String> progress) {
        this.order = order;
        this.clone = clone;
        this.recipes = recipes;
        this.progress = progress;
        this.build = new MavenBuild(
                order.builds(), clone.folder(), order.folder().toAbsolutePath().resolve("logs"));
    }

    Migrated go() throws IOException, InterruptedException {
        progress.accept("building it as it is");
        Proof before = built(build.prove("before"));
        progress.accept(Words.of(before));
        if (!before.compiles()) {
            return ended(
                    State.BASELINE_RED,
                    "it does not build as it is: " + before.errors().get(0),
                    List.of(),
                    before);
        }
        if (!before.isGreen() && !order.acceptRedBaseline()) {
            return ended(State.BASELINE_RED, before.failed().size() + " of its tests fail as it is", List.of(), before);
        }
        Understood understood = parse();
        List<GroupRan> ran = run(Set.of());
        List<Group> groups = groups(ran, Map.of());
        String broken = broken(understood, ran);
        if (!broken.isEmpty()) {
            return ended(State.RECIPE_BROKEN, broken, groups, before);
        }
        if (typeCoverage < Mended.ENOUGH_TYPES) {
            return ended(State.TYPES_MISSING, Words.typesMissing(typeCoverage), groups, before);
        }
        if (groups.stream().allMatch(group -> group.changes().isEmpty())) {
            return ended(State.NO_CHANGE, "the recipes found nothing to change", groups, before);
        }
        return proved(groups, before);
    }

    /** Takes out what breaks the build, one group after the other, until the rest is green and nothing is left to do. */
    private Migrated proved(List<Group> all, Proof before) throws IOException, InterruptedException {
        Map<String, List<String>> dropped = new LinkedHashMap<>();
        List<Group> groups = all;
        while (true) {
            List<Group> changing = changing(groups);
            if (changing.isEmpty()) {
                return ended(State.BUILD_RED, "nothing of it is green", groups, before);
            }
            progress.accept("building with the changes of " + Words.names(changing));
            write(changing);
            Proof after = built(build.prove("after"));
            progress.accept(Words.of(after));
            Map<String, List<String>> troubles =
                    after.isAsGoodAs(before) ? again(dropped.keySet()) : guilty(changing, after, before);
            if (troubles.isEmpty()) {
                State state = dropped.isEmpty() ? State.CHANGED : State.PARTIAL;
                return done(state, groups, before, after);
            }
            troubles.forEach((group, trouble) -> progress.accept(group + " is left out: " + trouble.get(0)));
            dropped.putAll(troubles);
            groups = groups(run(dropped.keySet()), dropped);
        }
    }

    private Map<String, List<String>> guilty(List<Group> changing, Proof after, Proof before)
            throws IOException, InterruptedException {
        Bisect.Guilty guilty = new Bisect(before, this::tryOut).among(changing, after);
        return Map.of(guilty.group().recipe(), Words.trouble(guilty.proof(), before));
    }

    /** What the recipes made is parsed anew, with the libraries that it now has: they may change nothing any more. */
    private Map<String, List<String>> again(Set<String> dropped) throws IOException, InterruptedException {
        progress.accept("running the recipes once more on the result");
        recipes.parse(clone.folder(), build.modules());
        Map<String, List<String>> again = new LinkedHashMap<>();
        for (GroupRan ran : recipes.run(dropped)) {
            if (!ran.changes().isEmpty()) {
                again.put(ran.name(), Words.again(ran.changes()));
            }
        }
        if (!again.isEmpty()) {
            clone.reset();
            recipes.parse(clone.folder(), modules);
        }
        return again;
    }

    private Migrated done(State state, List<Group> groups, Proof before, Proof after) throws IOException {
        List<Group> committed = order.dryRun() ? groups : new Commits(order, clone).make(groups);
        return migrated(state, "", committed, before, after);
    }

    private Proof tryOut(List<Group> groups) throws IOException, InterruptedException {
        write(groups);
        return built(build.tryOut("bisect"));
    }

    private void write(List<Group> groups) throws IOException {
        clone.reset();
        clone.write(Commits.together(groups));
    }

    private Understood parse() throws IOException, InterruptedException {
        progress.accept("parsing");
        modules = build.modules();
        Understood understood = recipes.parse(clone.folder(), modules);
        files = understood.files();
        typeCoverage = understood.typeCoverage();
        parsing = Duration.ofMillis(understood.millis());
        progress.accept("parsed %d files in %.1f s, %.2f %% of the names have a type"
                .formatted(files, understood.millis() / 1000.0, typeCoverage * 100));
        return understood;
    }

    private List<GroupRan> run(Set<String> dropped) throws InterruptedException {
        List<GroupRan> ran = recipes.run(dropped);
        running = running.plusMillis(ran.stream().mapToLong(GroupRan::millis).sum());
        return ran;
    }

    /** In the order of the recipes, those that were left out at their end. */
    private static List<Group> groups(List<GroupRan> ran, Map<String, List<String>> dropped) {
        List<Group> groups = new ArrayList<>();
        for (GroupRan group : ran) {
            groups.add(new Group(group.name(), null, group.changes(), group.left(), group.effort(), List.of()));
        }
        dropped.forEach((name, trouble) ->
                groups.add(new Group(name, null, List.<FileChange>of(), List.of(), Duration.ZERO, trouble)));
        return List.copyOf(groups);
    }

    private static List<Group> changing(List<Group> groups) {
        return groups.stream().filter(group -> !group.changes().isEmpty()).toList();
    }

    private static String broken(Understood understood, List<GroupRan> ran) {
        List<String> errors = new ArrayList<>(understood.errors());
        ran.forEach(group -> group.errors().forEach(error -> errors.add(group.name() + ": " + error)));
        return String.join("; ", errors);
    }

    private Proof built(Proof proof) {
        building = building.plus(proof.took());
        return proof;
    }

    private Timing timing() {
        return new Timing(parsing, running, building, Duration.ofNanos(System.nanoTime() - start));
    }

    private Migrated ended(State state, String reason, List<Group> groups, Proof before) {
        return migrated(state, reason, groups, before, null);
    }

    private Migrated migrated(State state, String reason, List<Group> groups, Proof before, @Nullable Proof after) {
        return new Migrated(
                order.repository(),
                clone.base(),
                order.campaign(),
                state,
                reason,
                files,
                typeCoverage,
                groups,
                before,
                after,
                timing(),
                clone.folder());
    }
}
