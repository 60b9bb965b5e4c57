package dev.plimsoll.recipes.boot;

/** What becomes of one dependency on Spring Boot 4. */
sealed interface Fate {

    /** It is written as it was. */
    record Stays() implements Fate {}

    /** It is written in another way. */
    record Becomes(Library library) implements Fate {}

    /** It is no longer written. */
    record Goes() implements Fate {}

    /** There is no way for it. */
    record Blocks(String reason) implements Fate {}
}
