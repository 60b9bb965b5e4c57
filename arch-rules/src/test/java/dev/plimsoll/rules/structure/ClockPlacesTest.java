package dev.plimsoll.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.rules.contract.Cases;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockPlacesTest {
    private static final String TYPE = """
            package a;

            import java.time.*;
            import java.util.Date;
            import java.util.function.Supplier;
            import org.springframework.context.annotation.Bean;

            class Type {
                private Clock given;
                private Supplier<Instant> source;

                Type(Clock clock) { given = clock; }

                Type(Supplier<Instant> source) { this.source = source; }

                %s
            }
            """;
    private static final List<String> MAY = List.of(
            "public static void main(String[] args) { System.out.println(Instant.now()); }",
            "@Bean Clock clock() { return Clock.systemUTC(); }",
            "@Bean Clock clock() { Clock system = Clock.systemUTC(); return Clock.tick(system, Duration.ofMillis(1)); }",
            "@Bean Type type() { return new Type(Clock.systemUTC()); }",
            "@Bean Type type() { return new Type(Instant::now); }",
            "@Bean Type type() { return new Type(() -> Instant.now()); }",
            "Type() { this(Clock.systemUTC()); }",
            "Type() { this(Instant::now); }",
            "Type() { given = Clock.systemDefaultZone(); }",
            "static Clock local() { return Clock.systemDefaultZone(); }",
            "Clock clock = Clock.systemUTC();",
            "static Clock clock = Clock.systemUTC();",
            "@lombok.Builder.Default private final Clock clock = Clock.systemUTC();",
            "Instant now() { return Instant.now(); }",
            "long epoch() { return Instant.now().toEpochMilli(); }",
            "public java.sql.Timestamp time() { return new java.sql.Timestamp(System.currentTimeMillis()); }",
            "@jakarta.persistence.PrePersist void created() { Object at = Instant.now(); toString(); }",
            "@javax.persistence.PreUpdate void updated() { Object at = new Date(); toString(); }",
            "class Own extends Clock { public ZoneId getZone() { return null; } public Clock withZone(ZoneId zone) "
                    + "{ return this; } public Instant instant() { Instant now = Instant.now(); return now; } }",
            "InstantSource own = new InstantSource() { public Instant instant() { Instant now = Instant.now(); "
                    + "return now; } };",
            "@interface Generated {} @Generated static class Made { Date at = new Date(); }");
    private static final List<String> MAY_NOT = List.of(
            "static Instant now() { return Instant.now(); }",
            "private Instant now() { return Instant.now(); }",
            "Instant in(long seconds) { return Instant.now().plusSeconds(seconds); }",
            "boolean isOver(Instant end) { return end.isBefore(Instant.now()); }",
            "boolean isOver() { return given.instant().isBefore(Instant.now()); }",
            "Type() { this(Clock.fixed(Instant.now(), ZoneOffset.UTC)); }",
            "Instant made; Type() { made = Instant.now(); }",
            "Instant made = Instant.now();",
            "Instant made; { made = Instant.now(); }",
            "static final Instant MADE; static { MADE = Instant.now(); }",
            "final Clock clock = Clock.systemUTC();",
            "static final Clock CLOCK = Clock.systemUTC();",
            "@Bean Type type() { return new Type(Clock.fixed(Instant.now(), ZoneOffset.UTC)); }",
            "void main(int many) { System.out.println(Instant.now()); }",
            "@Deprecated void created() { Object at = Instant.now(); toString(); }",
            "@interface Gen {} @Gen static class Made { Date at = new Date(); }",
            "record Row(Instant at) { Row() { this(Instant.now()); } }",
            "enum Kind { A(new Date()); Kind(Date at) {} }",
            "@SuppressWarnings(\"all\") Instant made = Instant.now();");

    @TempDir
    Path folder;

    @Test
    void theClockIsReadInSomePlacesAndNotInOthers() throws IOException {
        Cases cases =
                new Cases(TYPE, Stream.concat(MAY.stream(), MAY_NOT.stream()).toList());

        assertThat(new Bench(folder).checkSource(cases.code()))
                .extracting(cases::of, Violation::standard)
                .containsExactlyInAnyOrderElementsOf(MAY_NOT.stream()
                        .map(member -> tuple(member, "time-comes-from-a-clock"))
                        .toList());
    }

    @Test
    void oneThatIsPassedInServes() throws IOException {
        assertThat(new Bench(folder)
                        .checkSource(TYPE.formatted(
                                "boolean isOver(Instant end) { return end.isBefore(given.instant()); }")))
                .isEmpty();
    }
}
