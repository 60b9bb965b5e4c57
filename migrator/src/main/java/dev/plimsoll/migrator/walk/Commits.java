package dev.plimsoll.migrator.walk;

import dev.plimsoll.migrator.git.Clone;
import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.MigrationOrder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts groups of changes on the branch, one commit each. */
final class Commits {
    private final MigrationOrder order;
    private final Clone clone;

    Commits(MigrationOrder order, Clone clone) {
        this.order = order;
        this.clone = clone;
    }

    /** The groups with their commits. */
    List<Group> make(List<Group> groups) throws IOException {
        clone.branch(order.branch());
        List<Group> made = new ArrayList<>();
        for (Group group : groups) {
            if (group.changes().isEmpty()) {
                made.add(group);
            } else {
                clone.write(group.changes());
                made.add(group.committed(clone.commit(group.changes(), message(group))));
            }
        }
        return List.copyOf(made);
    }

    private String message(Group group) {
        return """
                %s

                Made by recipe: %d files%s.

                Plimsoll-Campaign: %s
                Plimsoll-Recipe: %s
                Plimsoll-Version: %s
                """.formatted(
                        Words.title(group.recipe()),
                        group.changes().size(),
                        group.left().isEmpty() ? "" : ", " + group.left().size() + " places left alone",
                        order.campaign(),
                        group.recipe(),
                        order.builds().plugin().replaceFirst(".*:", ""));
    }
}
