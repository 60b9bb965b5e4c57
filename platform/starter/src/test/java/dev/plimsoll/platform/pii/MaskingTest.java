package dev.plimsoll.platform.pii;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.mock.env.MockEnvironment;

/** What leaves in a log line is masked, whichever way it got there. */
class MaskingTest {
    private static final String EMAIL = "ada@example.com";
    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private Logger log = context.getLogger("test");

    static class Customer {
        int id = 7;

        @Pii
        String email = EMAIL;

        Address address = new Address("12 St James's Square");

        @Override
        public String toString() {
            return "Customer " + email;
        }
    }

    record Address(@Pii String street) {}

    record Order(int number, List<Address> addresses) {}

    static class Plain extends AggregateRoot {}

    @BeforeEach
    void begin() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setPattern("%level %msg %mdc %kvp%n%ex");
        logTo(encoder);
        Masking.begin();
    }

    @AfterEach
    void end() {
        Masking.end();
        MDC.clear();
    }

    @Test
    void whatHoldsNothingPersonalIsWrittenAsItIs() {
        log.info("Order {} of {}", 7, new Plain());

        assertThat(lines()).isEqualTo("INFO Order 7 of Plain[null]  \n");
    }

    @Test
    void argumentsAreMasked() {
        Masking.know(EMAIL, EMAIL);
        log.info("Mail to {}", EMAIL);

        assertThat(lines()).contains("Mail to ***").doesNotContain("ada");
    }

    @Test
    void concatenatedMessagesAreMasked() {
        Masking.know(EMAIL, EMAIL);
        log.info("Mail to " + EMAIL + ", and again to " + EMAIL);

        assertThat(lines()).contains("Mail to ***, and again to ***");
    }

    @Test
    void exceptionsTheirCausesAndWhatTheySuppressAreMasked() {
        Masking.know(EMAIL, EMAIL);
        Exception failure = new IllegalStateException("No mail to " + EMAIL, new Exception("Unknown: " + EMAIL));
        failure.addSuppressed(new Exception("Nor now: " + EMAIL));
        log.error("Failed", failure);

        assertThat(lines())
                .contains("java.lang.IllegalStateException: No mail to ***")
                .contains("Caused by: java.lang.Exception: Unknown: ***")
                .contains("Suppressed: java.lang.Exception: Nor now: ***")
                .contains("MaskingTest.java:")
                .doesNotContain("ada")
                .doesNotContain("MaskedThrowable");
    }

    @Test
    void theContextOfTheLineAndItsPairsAreMasked() {
        Masking.know(EMAIL, EMAIL);
        MDC.put("who", EMAIL);
        log.atInfo().addKeyValue("mail", EMAIL).log("Sent");

        assertThat(lines()).contains("who=***").contains("mail=\"***\"").doesNotContain("ada");
    }

    @Test
    void anObjectIsPrintedWithoutWhatIsPersonal() {
        log.info("Saved {}", new Customer());
        log.info("Saved {} and {}", List.of(new Customer()), Optional.of(new Address("x")));

        assertThat(lines())
                .contains("Saved Customer[id=7, email=***, address=Address[street=***]]\n".stripTrailing())
                .contains(
                        "Saved [Customer[id=7, email=***, address=Address[street=***]]] and Optional[Address[street=***]]")
                .doesNotContain("ada")
                .doesNotContain("James");
    }

    @Test
    void whatLiesInAMapAnArrayOrAListOfAnObjectIsNotPrinted() {
        Address address = new Address("12 St James's Square");
        log.info("Map {}", Map.of("home", address));
        log.info("Array {}", (Object) new Address[] {address});
        log.info("Object {}", new Order(7, List.of(address)));
        log.atInfo().addKeyValue("order", new Order(8, List.of(address))).log("Pair");

        assertThat(lines())
                .contains("Map {home=Address[street=***]}", "Array [Address[street=***]]", "Order[number=7]")
                .doesNotContain("James");
    }

    @Test
    void structuredJsonIsMasked() {
        for (String format : List.of("ecs", "logstash", "gelf")) {
            logTo(structured(format));
            Masking.know(EMAIL, EMAIL);
            log.error("Mail to {} {}", EMAIL, new Customer(), new IllegalStateException("No mail to " + EMAIL));

            assertThat(lines())
                    .as(format)
                    .contains("Mail to *** Customer[id=7, email=***")
                    .contains("java.lang.IllegalStateException: No mail to ***")
                    .doesNotContain("ada@")
                    .doesNotContain("MaskedThrowable");
        }
    }

    @Test
    void theLongestValueIsHidden() {
        Masking.know("Ada Lovelace", "Ada Lovelace");
        Masking.know("Ada Love", "Ada Love");

        assertThat(Masking.of("Ada Lovelace, Ada Love and Ada")).isEqualTo("***, *** and Ada");
    }

    @Test
    void whatIsShortOrNoTextIsNotHidden() {
        Masking.know("Ada", "Ada");
        Masking.know(true, "true");
        Masking.know(Level.class, "Love");

        assertThat(Masking.of("Ada is true Love")).isEqualTo("Ada is true ***");
    }

    @Test
    void aThreadThatIsUsedAgainKnowsNothingOfItsLastTask() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        threads.submit(Masking.carriedOn(() -> Masking.know(EMAIL, EMAIL))).get();

        assertThat(threads.submit(() -> Masking.of(EMAIL)).get()).isEqualTo(EMAIL);
        threads.shutdown();
    }

    @Test
    void aTaskOnAnotherThreadHidesWhatTheRequestKnows() throws Exception {
        Masking.know(EMAIL, EMAIL);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        threads.submit(Masking.carriedOn(() -> log.info("Mail to " + EMAIL))).get();
        threads.shutdown();

        assertThat(lines()).contains("Mail to ***");
    }

    @Test
    void eachIsHiddenHoweverManyBeginAlikeAndWheneverItWasRead() {
        String beginnings = "Ada L, ".repeat(40);
        for (int i = 100; i < 700; i++) {
            Masking.know("", "Ada Lovelace " + i);
            assertThat(Masking.of(beginnings + "Ada Lovelace " + i)).isEqualTo(beginnings + "***");
            assertThat(Masking.of("Ada Lovelace 100 met Ada Lovelace " + i)).isEqualTo("*** met ***");
        }
        Masking.know("", "Ada Lovelace 100 of Square 1");
        assertThat(Masking.of("Ada Lovelace 100 of Square 1")).isEqualTo("***");
    }

    @Test
    void onlySoManyValuesAreKnownAndTheOldestGoFirst() {
        for (int i = 0; i < 6_000; i++) {
            Masking.know("value-" + i, "value-" + i + ";");
        }

        assertThat(Masking.of("value-5999; value-0;")).isEqualTo("*** value-0;");
    }

    private Encoder<ILoggingEvent> structured(String format) {
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setFormat(format);
        encoder.setCharset(StandardCharsets.UTF_8);
        return encoder;
    }

    private void logTo(Encoder<ILoggingEvent> encoder) {
        context.reset();
        context.putObject("org.springframework.core.env.Environment", new MockEnvironment());
        context.setMDCAdapter(((LoggerContext) org.slf4j.LoggerFactory.getILoggerFactory()).getMDCAdapter());
        log = context.getLogger("test");
        encoder.setContext(context);
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.setOutputStream((OutputStream) written);
        appender.start();
        log.addAppender((Appender<ILoggingEvent>) appender);
        MaskingAppender.standBeforeAll(context);
        written.reset();
    }

    private String lines() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
