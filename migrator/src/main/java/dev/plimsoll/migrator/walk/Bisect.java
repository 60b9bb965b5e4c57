package dev.plimsoll.migrator.walk;

import dev.plimsoll.standards.migrate.Migrated.Group;
import dev.plimsoll.standards.migrate.Proof;
import java.io.IOException;
import java.util.List;

/** Finds among groups that break a build together the first with which it is broken. */
final class Bisect {
    private final Proof before;
    private final Build build;

    /** Builds with some groups. */
    interface Build {
        Proof with(List<Group> groups) throws IOException, InterruptedException;
    }

    /** Whose group is guilty, and the build that says so. */
    record Guilty(Group group, Proof proof) {}

    Bisect(Proof before, Build build) {
        this.before = before;
        this.build = build;
    }

    /**
     * The group with which a build that was green turns red.
     *
     * @param all what the build is like with all of them: red
     */
    Guilty among(List<Group> groups, Proof all) throws IOException, InterruptedException {
        Proof proof = all;
        int green = 0;
        int red = groups.size();
        while (red - green > 1) {
            int middle = (green + red) / 2;
            Proof tried = build.with(groups.subList(0, middle));
            if (tried.isAsGoodAs(before)) {
                green = middle;
            } else {
                red = middle;
                proof = tried;
            }
        }
        return new Guilty(groups.get(red - 1), proof);
    }
}
