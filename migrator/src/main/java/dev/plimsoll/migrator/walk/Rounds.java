package dev.plimsoll.migrator.walk;

import dev.plimsoll.migrator.worker.GroupRan;
import dev.plimsoll.standards.migrate.Migrated.FileChange;
import dev.plimsoll.standards.migrate.Migrated.Group;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the recipes did, round by round: what a group makes of a project may give the next something to do, as soon as
 * the project is built and parsed with its new libraries. It ends with a round that changes nothing.
 */
final class Rounds {
    private final List<List<Group>> green = new ArrayList<>();
    private final Map<String, List<String>> dropped;
    private final Set<String> names = new LinkedHashSet<>();
    private List<GroupRan> last = List.of();

    /**
     * None yet.
     *
     * @param dropped groups that are left out from the beginning, each with the reason
     */
    Rounds(Map<String, List<String>> dropped) {
        this.dropped = new LinkedHashMap<>(dropped);
    }

    /** Remembers what the groups did this time, proved or not. */
    void ran(List<GroupRan> groups) {
        last = groups;
        groups.forEach(group -> names.add(group.name()));
    }

    /** What the groups did this time. */
    List<GroupRan> ran() {
        return last;
    }

    /** The groups that changed something this time. */
    List<Group> changing() {
        return last.stream()
                .filter(group -> !group.changes().isEmpty())
                .map(Rounds::group)
                .toList();
    }

    /** Keeps what was done this time. */
    void keep() {
        green.add(changing());
    }

    /** Leaves a group out from now on. */
    void drop(String group, List<String> because) {
        dropped.put(group, because);
    }

    Map<String, List<String>> dropped() {
        return dropped;
    }

    int number() {
        return green.size();
    }

    /** The last word on each file, with what some groups do this time. */
    List<FileChange> filesWith(List<Group> groups) {
        Map<String, FileChange> files = new LinkedHashMap<>();
        green.forEach(round -> round.forEach(group -> group.changes().forEach(file -> files.put(file.path(), file))));
        groups.forEach(group -> group.changes().forEach(file -> files.put(file.path(), file)));
        return List.copyOf(files.values());
    }

    /** All of it, in the order in which it was done; what is left alone is what the last round left. */
    List<Group> all() {
        Map<String, Group> first = new LinkedHashMap<>();
        names.forEach(name -> first.put(name, nothing(name)));
        green.stream().limit(1).flatMap(List::stream).forEach(group -> first.put(group.recipe(), group));
        last.forEach(ran -> first.computeIfPresent(ran.name(), (name, group) -> group.leaving(ran.left())));
        List<Group> all = new ArrayList<>(first.values());
        green.stream().skip(1).forEach(all::addAll);
        all.removeIf(group -> group.changes().isEmpty() && dropped.containsKey(group.recipe()));
        dropped.forEach((name, trouble) -> all.add(nothing(name).without(trouble)));
        return List.copyOf(all);
    }

    private static Group nothing(String name) {
        return new Group(name, null, List.of(), List.of(), Duration.ZERO, List.of());
    }

    private static Group group(GroupRan ran) {
        return new Group(ran.name(), null, ran.changes(), List.of(), ran.effort(), List.of());
    }
}
