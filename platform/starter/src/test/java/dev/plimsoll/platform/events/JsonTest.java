package dev.plimsoll.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.Pii;
import org.junit.jupiter.api.Test;

/** What an attribute holds is told without what is personal. */
class JsonTest {
    record Notes(
            String text,
            @Pii String author,
            @Lookup("author") String authorLookup) {}

    @Test
    void whatIsPersonalIsLeftOut() {
        assertThat(Json.write(new Notes("fragile", "Grace Hopper", "h1.x"))).isEqualTo("{\"text\":\"fragile\"}");
    }
}
