package dev.plimsoll.migrator.worker;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the engine says, as one line of JSON.
 *
 * @param parsed what it understood of a project
 * @param ran what each group of recipes did
 * @param refused what is wrong with the recipes that were asked for
 */
record Answer(
        @Nullable Understood parsed,
        @Nullable List<GroupRan> ran,
        @Nullable String refused) {

    static Answer of(Understood parsed) {
        return new Answer(parsed, null, null);
    }

    static Answer of(List<GroupRan> ran) {
        return new Answer(null, ran, null);
    }

    static Answer refused(String why) {
        return new Answer(null, null, why);
    }
}
