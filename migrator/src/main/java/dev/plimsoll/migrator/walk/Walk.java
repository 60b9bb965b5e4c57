package dev.plimsoll.migrator.walk;

import dev.plimsoll.migrator.build.MavenBuild;
import dev.plimsoll.migrator.git.Clone;
import dev.plimsoll.migrator.worker.GroupRan;
import dev.plimsoll.migrator.worker.Understood;
import dev.plimsoll.standards.mend.Mended;
import dev.plimsoll.standards.migrate.Migrated;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.Migrated.State;
import dev.plimsoll.standards.migrate.Migrated.Timing;
import dev.plimsoll.standards.migrate.MigrationOrder;
import dev.plimsoll.standards.migrate.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way of one repository, from its clone to its branch. */
final class Walk {
    /** More than any list of recipes needs: to move a library, to use it, to see that another is not used any more. */
    private static final int MOST_ROUNDS = 6;

    private final MigrationOrder order;
    private final Clone clone;
    private final Recipes recipes;
    private final Consumer<String> progress;
    private final MavenBuild build;
    private final long start = System.nanoTime();

    private @Nullable Understood first;
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
        write(List.of());
        Proof before = built(build.prove("before"));
        progress.accept(Words.of(before));
        if (!before.compiles()) {
            String first = before.errors().stream().findFirst().orElse("see " + before.log());
            return ended(State.BASELINE_RED, "it does not build as it is: " + first, new Rounds(Map.of()), before);
        }
        if (!before.isGreen() && !order.acceptRedBaseline()) {
            String failing = before.failed().size() + " of its tests fail as it is";
            return ended(State.BASELINE_RED, failing, new Rounds(Map.of()), before);
        }
        Map<String, List<String>> endless = new LinkedHashMap<>();
        while (true) {
            Rounds rounds = new Rounds(endless);
            Optional<Migrated> migrated = rounds(rounds, before);
            if (migrated.isPresent()) {
                return migrated.get();
            }
            rounds.changing().forEach(group -> endless.put(group.recipe(), Words.endless(group)));
            endless.forEach((group, trouble) -> progress.accept(group + " is left out: " + trouble.get(0)));
            write(List.of());
            built(build.prove("before-again"));
        }
    }

    /** Round after round until there is nothing left to do; empty where that has no end. */
    private Optional<Migrated> rounds(Rounds rounds, Proof before) throws IOException, InterruptedException {
        Proof after = null;
        while (true) {
            Understood understood = parse();
            rounds.ran(run(rounds));
            if (!understood.errors().isEmpty()) {
                String broken = String.join("; ", understood.errors());
                return Optional.of(ended(State.NOT_PARSED, broken, rounds, before));
            }
            dropBroken(rounds);
            if (understood.typeCoverage() < Mended.ENOUGH_TYPES
                    || !understood.unknownImports().isEmpty()) {
                return Optional.of(ended(State.TYPES_MISSING, Words.typesMissing(understood), rounds, before));
            }
            if (rounds.changing().isEmpty()) {
                return Optional.of(ended(rounds, before, after));
            }
            if (rounds.number() == MOST_ROUNDS) {
                return Optional.empty();
            }
            after = green(rounds, before).orElse(after);
            if (rounds.changing().isEmpty()) {
                return Optional.of(ended(rounds, before, after));
            }
            rounds.keep();
        }
    }

    /** Takes out what breaks the build, one group after the other, until the rest is green; empty where nothing is. */
    private Optional<Proof> green(Rounds rounds, Proof before) throws IOException, InterruptedException {
        List<Group> changing = rounds.changing();
        while (!changing.isEmpty()) {
            progress.accept("building with the changes of " + Words.names(changing));
            write(rounds.filesWith(changing));
            Proof after = built(build.prove("after"));
            progress.accept(Words.of(after));
            if (after.isAsGoodAs(before)) {
                return Optional.of(after);
            }
            Bisect.Guilty guilty = new Bisect(before, some -> tryOut(rounds, some)).among(changing, after);
            List<String> trouble = Words.trouble(guilty.proof(), before);
            progress.accept(guilty.group().recipe() + " is left out: " + trouble.get(0));
            rounds.drop(guilty.group().recipe(), trouble);
            rounds.ran(run(rounds));
            dropBroken(rounds);
            changing = rounds.changing();
        }
        return Optional.empty();
    }

    private Proof tryOut(Rounds rounds, List<Group> groups) throws IOException, InterruptedException {
        write(rounds.filesWith(groups));
        return built(build.tryOut("bisect"));
    }

    /** The policy lies beside the files for the check, and is part of no commit. */
    private void write(List<FileChange> files) throws IOException {
        clone.reset();
        clone.write(files);
        if (order.policy() != null) {
            Files.writeString(clone.folder().resolve("plimsoll.yml"), order.policy());
        }
    }

    private Understood parse() throws IOException, InterruptedException {
        progress.accept("parsing");
        Understood understood = recipes.parse(clone.folder(), build.modules());
        progress.accept(String.format(
                Locale.ROOT,
                "parsed %d files in %.1f s, %.2f %% of the names have a type",
                understood.files(),
                understood.millis() / 1000.0,
                understood.typeCoverage() * 100));
        if (first == null) {
            first = understood;
        }
        parsing = parsing.plusMillis(understood.millis());
        return understood;
    }

    private List<GroupRan> run(Rounds rounds) throws InterruptedException {
        List<GroupRan> ran = recipes.run(rounds.dropped().keySet());
        running = running.plusMillis(ran.stream().mapToLong(GroupRan::millis).sum());
        return ran;
    }

    /** What a broken recipe would have changed is not known, and half a repair is none. */
    private void dropBroken(Rounds rounds) throws InterruptedException {
        List<GroupRan> broken =
                rounds.ran().stream().filter(group -> !group.errors().isEmpty()).toList();
        for (GroupRan group : broken) {
            progress.accept(group.name() + " is left out, as it broke: "
                    + group.errors().get(0));
            rounds.drop(group.name(), group.errors());
        }
        if (!broken.isEmpty()) {
            rounds.ran(run(rounds));
        }
    }

    private Proof built(Proof proof) {
        building = building.plus(proof.took());
        return proof;
    }

    private Migrated ended(Rounds rounds, Proof before, @Nullable Proof after) throws IOException {
        if (after == null) {
            return rounds.dropped().isEmpty()
                    ? ended(State.NO_CHANGE, "the recipes found nothing to change", rounds, before)
                    : ended(State.BUILD_RED, "nothing of it is good", rounds, before);
        }
        State state = rounds.dropped().isEmpty() ? State.CHANGED : State.PARTIAL;
        List<Group> groups = order.dryRun() ? rounds.all() : new Commits(order, clone).make(rounds.all());
        return migrated(state, "", groups, before, after);
    }

    private Migrated ended(State state, String reason, Rounds rounds, Proof before) {
        return migrated(state, reason, rounds.all(), before, null);
    }

    private Migrated migrated(State state, String reason, List<Group> groups, Proof before, @Nullable Proof after) {
        Understood understood = first;
        Duration all = Duration.ofNanos(System.nanoTime() - start);
        return new Migrated(
                order.repository(),
                clone.base(),
                order.campaign(),
                state,
                reason,
                understood == null ? 0 : understood.files(),
                understood == null ? 1 : understood.typeCoverage(),
                withExcluded(groups),
                before,
                after,
                new Timing(parsing, running, building, all),
                clone.folder());
    }

    /** What was not to run is told beside what was left. */
    private List<Group> withExcluded(List<Group> groups) {
        List<Group> all = new ArrayList<>(groups);
        new TreeMap<>(order.excluded())
                .forEach((name, reason) -> all.add(new Group(
                        name, null, List.of(), List.of("it was not to run: " + reason), Duration.ZERO, List.of())));
        return List.copyOf(all);
    }
}
