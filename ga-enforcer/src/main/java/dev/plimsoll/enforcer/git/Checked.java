package dev.plimsoll.enforcer.git;

import dev.plimsoll.enforcer.catalogue.ImportedRelease;
import dev.plimsoll.enforcer.policy.PolicyCommit;
import dev.plimsoll.enforcer.policy.PolicyText;
import java.util.List;

/** What a commit holds. */
sealed interface Checked {

    /** All of it can be used. */
    record Good(PolicyCommit commit, PolicyText text, List<ImportedRelease> releases) implements Checked {
        public Good {
            releases = List.copyOf(releases);
        }
    }

    /** None of it can be used; each mistake begins with the commit, the file and the place. */
    record Bad(PolicyCommit commit, List<String> mistakes) implements Checked {
        public Bad {
            mistakes = List.copyOf(mistakes);
        }
    }
}
