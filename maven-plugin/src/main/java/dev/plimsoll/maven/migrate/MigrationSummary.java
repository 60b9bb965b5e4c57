package dev.plimsoll.maven.migrate;

import dev.plimsoll.standards.migrate.Migrated;
import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.MigrationOrder;
import dev.plimsoll.standards.migrate.Proof;
import java.util.ArrayList;
import java.util.List;

/** The last lines on the console. */
final class MigrationSummary {
    private final MigrationOrder order;
    private final Migrated migrated;

    MigrationSummary(MigrationOrder order, Migrated migrated) {
        this.order = order;
        this.migrated = migrated;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        migrated.groups().forEach(group -> lines.add("  " + line(group)));
        Proof before = migrated.before();
        Proof after = migrated.after();
        if (before != null && after != null) {
            lines.add("Tests passed: %d before, %d after; places that break a standard: %d before, %d after"
                    .formatted(before.passed().size(), after.passed().size(), before.places(), after.places()));
            if (after.isUnverified()) {
                lines.add("No test ran, so only the compiler has proved it");
            }
        }
        lines.add(migrated.state() + (migrated.reason().isEmpty() ? "" : ": " + migrated.reason()));
        if (migrated.groups().stream().anyMatch(group -> group.commit() != null)) {
            lines.add("The branch " + order.branch() + " is in " + migrated.folder());
        }
        lines.add("What was changed, what was left and why: " + order.folder().resolve("report.html"));
        return lines;
    }

    String failure() {
        return migrated.repository() + " is " + migrated.state() + ": " + migrated.reason() + "; see "
                + order.folder().resolve("report.html");
    }

    private static String line(Group group) {
        String name = group.recipe().replaceFirst("^dev\\.plimsoll\\.", "");
        if (!group.trouble().isEmpty()) {
            return name + ": left out, " + group.trouble().get(0);
        }
        String changed = group.changes().isEmpty()
                ? "nothing to change"
                : group.changes().size() + " files changed";
        String left = group.left().isEmpty() ? "" : ", " + group.left().size() + " places left alone";
        return name + ": " + changed + left;
    }
}
