package dev.plimsoll.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import org.openrewrite.test.RecipeSpec;

/** What a recipe has to say of what it leaves alone. */
public final class Said {
    private Said() {}

    /** One of the rows has each of these parts. */
    public static void says(RecipeSpec spec, String... parts) {
        spec.dataTable(LeftAlone.Row.class, rows -> assertThat(rows)
                .anySatisfy(row -> assertThat(row.toString()).contains(parts)));
    }

    /** These are the rows, and there is no other. */
    public static void saysJust(RecipeSpec spec, String... all) {
        spec.dataTable(
                LeftAlone.Row.class,
                rows -> assertThat(rows).extracting(LeftAlone.Row::toString).containsExactlyInAnyOrder(all));
    }
}
