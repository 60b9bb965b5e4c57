package dev.plimsoll.rules.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimeComesFromAClockTest {
    private static final String MAIN = """
            package a;

            import java.time.*;
            import java.time.temporal.ChronoUnit;
            import java.util.*;
            import java.util.function.*;

            class Main {
                long field;
                Date due;
                ThreadLocal<Long> local;
                ThreadLocal<Date> began;
                org.slf4j.Logger log;

                void run(Clock clock, Instant then, Instant start, Optional<Instant> known, Calendar other) {
            %s
                }

                static void use(Object value) {}
                static void later(Supplier<?> value) {}
                static void each(Function<Clock, Instant> value) {}
            }
            """;
    private static final String HARMLESS = """
            use(Instant.now(clock));
            use(LocalDate.now(clock));
            use(LocalDate.now(clock).plusDays(1));
            use(clock.instant());
            use(clock.millis());
            use(new Date(clock.millis()));
            use(new Date(0));
            use(new GregorianCalendar(2026, 1, 1));
            use(Clock.fixed(then, ZoneOffset.UTC));
            use(Clock.offset(clock, Duration.ZERO));
            use(Instant.ofEpochMilli(1));
            use(System.nanoTime());
            each(Instant::now);
            { long s = System.currentTimeMillis(); use(1); use(System.currentTimeMillis() - s); }
            { long s = System.currentTimeMillis(); long e = System.currentTimeMillis(); use(e - s); use((e - s) / 1000); }
            { long s = System.currentTimeMillis() / 1000; use(System.currentTimeMillis() / 1000 - s); }
            { double s = (double) (System.currentTimeMillis()); use(System.currentTimeMillis() - s); }
            { Instant s = Instant.now().minusSeconds(5); use(Duration.between(s, Instant.now())); }
            { long s; s = System.currentTimeMillis(); use(System.currentTimeMillis() - s); }
            { Instant s = Instant.now(); use(Duration.between(s, Instant.now())); }
            { Instant s = Instant.now(); use(Duration.between(s, Instant.now()).toMillis()); }
            { Instant s = Instant.now(); use(ChronoUnit.MILLIS.between(s, Instant.now())); }
            { Instant s = Instant.now(); use(s.until(Instant.now(), ChronoUnit.MILLIS)); }
            { Date s = new Date(); use(new Date().getTime() - s.getTime()); }
            { long end = System.currentTimeMillis() + 500; while (System.currentTimeMillis() < end) use(1); }
            { Instant end = Instant.now().plusSeconds(5); while (Instant.now().isBefore(end)) use(1); }
            { long s = System.currentTimeMillis(); Runnable r = () -> use(System.currentTimeMillis() - s); }
            { long s = System.currentTimeMillis(); log.info("from {} took {}", s, System.currentTimeMillis() - s); }
            { Calendar c = Calendar.getInstance(); c.setTime(due); use(c.get(Calendar.YEAR)); }
            { Calendar c = new GregorianCalendar(); c.clear(); use(c); }
            { Calendar c = Calendar.getInstance(); c.set(Calendar.HOUR_OF_DAY, 0); c.set(Calendar.DAY_OF_MONTH, 1); c.set(Calendar.MONTH, 0); c.set(Calendar.YEAR, 2026); use(c); }
            local.set(System.currentTimeMillis());
            use(System.currentTimeMillis() - local.get());
            { long s = System.currentTimeMillis(); local.set(s); }
            { Date s = new Date(); began.set(s); }
            use(System.currentTimeMillis() - began.get().getTime());
            { long s = began.get().getTime(); long e = System.currentTimeMillis(); use(e - s); }
            use(new Random(System.currentTimeMillis()));
            use("export-" + System.currentTimeMillis() + ".csv");
            use("export-#.csv".replace("#", String.valueOf(System.currentTimeMillis())));
            use(String.valueOf(System.currentTimeMillis()).concat(".csv"));
            use(String.valueOf(System.currentTimeMillis()) + ".csv");
            log.info("it is {}", Instant.now());
            log.info("it is " + LocalDate.now() + "!");
            { LocalDate d = LocalDate.now(); log.info("it is {} or {}", d.format(java.time.format.DateTimeFormatter.ISO_DATE), d.toString()); }
            log.info("it is " + LocalDate.now().toString() + "!");
            """;
    private static final String READS = """
            use(Instant.now());
            use(LocalDate.now());
            use(LocalTime.now());
            use(LocalDateTime.now());
            use(OffsetDateTime.now());
            use(OffsetTime.now());
            use(ZonedDateTime.now());
            use(Year.now());
            use(YearMonth.now());
            use(MonthDay.now());
            use(LocalDate.now(ZoneOffset.UTC));
            use(String.valueOf(System.currentTimeMillis()));
            { Calendar c = Calendar.getInstance(); c.set(Calendar.HOUR_OF_DAY, 0); use(c); }
            use(LocalDate.now().format(java.time.format.DateTimeFormatter.ISO_DATE));
            use(new Date());
            use(System.currentTimeMillis());
            use(new Date(System.currentTimeMillis() + 1));
            use(Calendar.getInstance());
            use(Calendar.getInstance(TimeZone.getDefault()));
            use(new GregorianCalendar());
            use(Clock.systemUTC());
            use(Clock.systemDefaultZone());
            use(Clock.system(ZoneOffset.UTC));
            use(Clock.tickSeconds(ZoneOffset.UTC));
            use(Instant.now(Clock.systemUTC()));
            use(InstantSource.system());
            later(Instant::now);
            later(Date::new);
            later(System::currentTimeMillis);
            later(() -> LocalDate.now());
            use(known.orElseGet(Instant::now));
            use("Today is " + LocalDate.now());
            use(then.isBefore(Instant.now()));
            use(Duration.between(then, Instant.now()));
            use(System.currentTimeMillis() - due.getTime());
            use(System.currentTimeMillis() - field);
            use(LocalDate.now().getYear() - local.get());
            { field = System.currentTimeMillis(); use(field - local.get()); }
            { long s = System.currentTimeMillis(); field = s; }
            { long s = System.currentTimeMillis(); local.set(s); use(s); }
            { long s = due.getTime(); long e = System.currentTimeMillis(); use(e - s); }
            { long s = System.currentTimeMillis(); use(s - due.getTime()); }
            { Date s = new Date(); use(s); }
            { Calendar c = Calendar.getInstance(); c.add(Calendar.YEAR, 1); use(c); }
            """;

    @TempDir
    Path folder;

    @Test
    void exactlyTheReadsAreFlagged() throws IOException {
        List<String> lines = MAIN.formatted(HARMLESS + READS).lines().toList();
        assertThat(check(MAIN.formatted(HARMLESS + READS)))
                .extracting(violation -> lines.get(violation.line() - 1))
                .containsExactlyElementsOf(READS.lines().toList());
    }

    @Test
    void theMessageSaysWhatIsReadAndTheElementWhere() throws IOException {
        assertThat(check(MAIN.formatted("use(Instant.now(Clock.systemUTC()));\nuse(new Date());")))
                .extracting(Violation::message, Violation::element)
                .containsExactly(
                        tuple(
                                "Clock.systemUTC() is fetched on the spot, not passed in",
                                "a.Main#run(Clock,Instant,Instant,Optional,Calendar)"),
                        tuple(
                                "new Date() reads the machine's clock, not one that was passed in",
                                "a.Main#run(Clock,Instant,Instant,Optional,Calendar)"));
    }

    private List<Violation> check(String code) throws IOException {
        return new Bench(folder)
                .checkSource(code).stream()
                        .filter(violation -> violation.standard().equals("time-comes-from-a-clock"))
                        .toList();
    }
}
