package dev.plimsoll.enforcer.simulation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.plimsoll.enforcer.fleet.NextDeploy;
import dev.plimsoll.enforcer.gate.Prospect;
import dev.plimsoll.enforcer.gate.Prospects;
import dev.plimsoll.enforcer.gate.Snapshot;
import dev.plimsoll.enforcer.gate.Window;
import dev.plimsoll.standards.policy.GateRule;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to the fleet.
 *
 * @param services how many were looked at
 * @param before the fleet if nothing is changed
 * @param after the fleet with the change
 * @param changes the services that would be denied from another instant on than they will be without the change
 * @param warnings what in the simulation reaches nobody
 */
record Simulated(
        Instant from,
        Instant until,
        String environment,
        int services,
        Blocked before,
        Blocked after,
        List<TeamShare> teams,
        List<Change> changes,
        List<String> warnings) {

    private static final Comparator<Change> SOONEST_FIRST = Comparator.comparing(
                    (Change change) -> change.after().blockedFrom(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Change::service);

    Simulated {
        teams = List.copyOf(teams);
        changes = List.copyOf(changes);
        warnings = List.copyOf(warnings);
    }

    /** How many services are denied at once, and how many more within the window. */
    record Blocked(int now, int within) {
        private static Blocked of(List<Prospect> prospects, Instant at) {
            int now = count(prospects.stream().map(Prospect::blockedFrom).filter(at::equals));
            int ever = count(prospects.stream().map(Prospect::blockedFrom).filter(Objects::nonNull));
            return new Blocked(now, ever - now);
        }

        private static int count(Stream<?> stream) {
            return (int) stream.count();
        }
    }

    /** The services of one team. */
    record TeamShare(String team, Blocked before, Blocked after) {}

    /** One service without and with the change. */
    record Change(String service, String team, Prospect before, Prospect after) {
        private boolean isOne() {
            return !Objects.equals(before.blockedFrom(), after.blockedFrom());
        }
    }

    /**
     * What is compared.
     *
     * @param rule the only rule that counts, absent where all do
     */
    record Question(
            Snapshot today,
            Snapshot supposed,
            Window window,
            String environment,
            @Nullable GateRule rule) {}

    static Simulated of(Question question, List<NextDeploy> deploys, List<String> warnings) {
        Window window = question.window();
        Prospects today = new Prospects(question.today(), window);
        Prospects supposed = new Prospects(question.supposed(), window);
        List<Change> all = deploys.stream()
                .map(deploy -> new Change(
                        deploy.service(),
                        deploy.team(),
                        prospect(today, deploy, question.rule()),
                        prospect(supposed, deploy, question.rule())))
                .toList();
        return new Simulated(
                window.now(),
                window.end(),
                question.environment(),
                all.size(),
                before(all, window.now()),
                after(all, window.now()),
                teams(all, window.now()),
                all.stream().filter(Change::isOne).sorted(SOONEST_FIRST).toList(),
                warnings);
    }

    private static Prospect prospect(Prospects prospects, NextDeploy deploy, @Nullable GateRule rule) {
        return rule == null ? prospects.of(deploy.asked()) : prospects.of(deploy.asked(), rule);
    }

    private static List<TeamShare> teams(List<Change> all, Instant now) {
        return all.stream().collect(groupingBy(Change::team, TreeMap::new, toList())).entrySet().stream()
                .map(team -> new TeamShare(team.getKey(), before(team.getValue(), now), after(team.getValue(), now)))
                .toList();
    }

    private static Blocked before(List<Change> changes, Instant now) {
        return Blocked.of(changes.stream().map(Change::before).toList(), now);
    }

    private static Blocked after(List<Change> changes, Instant now) {
        return Blocked.of(changes.stream().map(Change::after).toList(), now);
    }
}
