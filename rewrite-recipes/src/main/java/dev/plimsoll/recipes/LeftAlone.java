package dev.plimsoll.recipes;

import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/** What a fix saw and did not touch, with the reason. */
public final class LeftAlone extends DataTable<LeftAlone.Row> {

    /** The table of one recipe. */
    public LeftAlone(Recipe recipe) {
        super(recipe, "Left alone", "What a fix saw and did not touch, with the reason.");
    }

    /** One place, by its file and element, and why. */
    public record Row(
            @Column(displayName = "Place", description = "The file or element.")
            String place,

            @Column(displayName = "Reason", description = "Why it was left alone.")
            String reason) {
        @Override
        public String toString() {
            return place + ": " + reason;
        }
    }
}
