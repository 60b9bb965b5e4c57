package dev.plimsoll.enforcer.gate;

import dev.plimsoll.enforcer.catalogue.Purl;

/** What a snapshot makes of one package URL of an artifact. */
sealed interface Component {

    record Judgeable(Purl purl, LibraryHistory history) implements Component {}

    record NotGoverned() implements Component {}

    record Malformed(String text, String why) implements Component {}
}
