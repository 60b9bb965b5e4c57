package dev.plimsoll.recipes.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.recipes.contract.Workshop;
import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every statement goes through the detector, the fix, and the detector again; the two must agree on all of them. */
class PiiIsNeverLoggedFixTest {
    private static final String FILE = "src/main/java/a/Main.java";
    private static final String PEOPLE = """
            package a;

            class Customer {
                static final String EMAIL = "email";
                static String phone = "1";
                long id;
                String name;
                String email;
                java.time.LocalDate birthDate;

                long getId() { return id; }
                String getName() { return name; }
                String getEmail() { return email; }
                String getEmail(String kind) { return email; }
                String getEmail(String... kinds) { return email; }
                java.time.LocalDate getBirthDate() { return birthDate; }
                String emailTemplate() { return ""; }
                static String iban() { return ""; }

                class Home {
                    String address;
                }
            }

            class Product {
                String name;
            }

            class Box<T> {
                T email;

                T getEmail() { return email; }
            }

            record Patient(long id, String name, java.time.LocalDate birthDate, boolean phoneEnabled) {}

            record Account(@dev.plimsoll.platform.Pii String holder, String currency) {}

            class Login {
                @dev.plimsoll.platform.Pii
                private String handle;

                @dev.plimsoll.platform.Pii
                java.util.UUID device;

                @dev.plimsoll.platform.Pii
                String secondFactor() { return ""; }

                String getHandle() { return handle; }
            }

            """;
    private static final String MAIN = """
            package a;

            class Main {
                private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");
                private static final org.apache.log4j.Logger log4j = org.apache.log4j.Logger.getLogger("a");
                private static final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("a");
                static final String EMAIL = "email";
                static final java.util.function.Consumer<String> WRITE =
                        phone -> jul.info(phone);

                static {
                    String surname = "";
                    jul.info(surname);
                }

                void run(Customer customer, Product product, Patient patient, Account account, Login login,
                        Box<String> texts, Box<Integer> numbers, String email, java.time.LocalDate dateOfBirth,
                        @dev.plimsoll.platform.Pii String nick) {
            %s
                }

                static String mask(String text) { return "***"; }
                static void store(String text) {}
                static void later(Runnable work) {}
            }
            """;
    private static final String KEPT = """
            log.info("Order placed");
            log.info("By {}", customer.getId());
            log.info("Product {}", product.name);
            log.info("Sent {}", customer.emailTemplate());
            log.info("Patient {} {}", patient.id(), patient.phoneEnabled());
            log.info("Currency {}", account.currency());
            log.info("By {}", mask(customer.getEmail()));
            log.info("By " + mask(customer.email));
            log.info("Length {}", customer.getEmail().length());
            log.info("Same {}", customer.getEmail().equals(product.name));
            log.info("None {}", customer.getEmail() == null);
            log.info("None {}", java.util.Objects.isNull(customer.getEmail()));
            log.info("Same {}", java.util.Objects.equals(email, nick));
            log.info("Hash {}", java.util.Objects.hash(customer.getEmail()));
            log.info("Kind {}", customer.getEmail("home"));
            log.info("Kinds {}", customer.getEmail(new String[0]));
            log.info(customer.getEmail() == null ? "nobody" : "somebody");
            log.info("Key {}", EMAIL);
            log.info("Key {}", Customer.EMAIL);
            log.info("Count {}", numbers.getEmail());
            log.atInfo().addKeyValue(EMAIL, mask(customer.email)).log("Order placed");
            System.out.println(customer.getEmail());
            store(customer.getEmail());
            org.slf4j.LoggerFactory.getLogger(customer.getEmail()).info("Order placed");
            java.util.logging.Logger.getLogger(customer.getEmail());
            org.apache.log4j.Logger.getLogger(customer.getEmail());
            log.error("Failed", new IllegalStateException(customer.getEmail()));
            log.atInfo().addArgument(customer::getId).log("By {}");
            log.atInfo().addArgument(Customer::new).log("By {}");
            log.info("Year {}", customer.getBirthDate().getYear());
            """;
    private static final String MENDED = """
            log.info("By {}", customer.getEmail()); -> log.info("By {}", "<email>");
            log.info("By {}",   customer.email /* kept */); -> log.info("By {}",   "<email>" /* kept */);
            log.info("By {}", (customer.getEmail())); -> log.info("By {}", "<email>");
            log.info("By {}", (Object) customer.getEmail()); -> log.info("By {}", "<email>");
            log.info("By {} {}", customer.getId(), customer.getEmail()); -> log.info("By {} {}", customer.getId(), "<email>");
            log.info("{} {} {}", new Object[] {1, dateOfBirth}); -> log.info("{} {} {}", new Object[] {1, "<date of birth>"});
            log.info("By " + customer.getEmail()); -> log.info("By " + "<email>");
            log.info("By " + (customer.getEmail() + ".")); -> log.info("By " + ("<email>" + "."));
            log.info("By " + (email == null ? "-" : email) + "."); -> log.info("By " + (email == null ? "-" : "<email>") + ".");
            log.info((Object) ("By " + email) + "."); -> log.info((Object) ("By " + "<email>") + ".");
            log.info("By {}", customer.getEmail().trim().toLowerCase()); -> log.info("By {}", "<email>");
            log.info("By {}", ("by " + email).trim()); -> log.info("By {}", ("by " + "<email>").trim());
            log.info(String.format("By %s", customer.getEmail())); -> log.info(String.format("By %s", "<email>"));
            log.info("By %s".formatted(customer.getEmail())); -> log.info("By %s".formatted("<email>"));
            log.info(("%s by " + email).formatted(product.name)); -> log.info(("%s by " + "<email>").formatted(product.name));
            log.info("By ".concat(customer.getEmail())); -> log.info("By ".concat("<email>"));
            log.info(email.concat(product.name)); -> log.info("<email>".concat(product.name));
            log.info("By {}", String.valueOf(dateOfBirth)); -> log.info("By {}", String.valueOf("<date of birth>"));
            log.info("By {}", java.util.Objects.toString(email, "-")); -> log.info("By {}", java.util.Objects.toString("<email>", "-"));
            log.info("By {}", java.util.List.of(email, 1)); -> log.info("By {}", java.util.List.of("<email>", 1));
            log.info("Born {}", customer.birthDate); -> log.info("Born {}", "<birth date>");
            log.info("Name {}", customer.getName()); -> log.info("Name {}", "<name>");
            log.info("Name {}", patient.name()); -> log.info("Name {}", "<name>");
            log.info("Holder {}", account.holder()); -> log.info("Holder {}", "<holder>");
            log.info("Handle {}", login.getHandle()); -> log.info("Handle {}", "<handle>");
            log.info("Device {}", login.device); -> log.info("Device {}", "<device>");
            log.info("Factor {}", login.secondFactor()); -> log.info("Factor {}", "<second factor>");
            log.info("Text {}", texts.getEmail()); -> log.info("Text {}", "<email>");
            log.info("Text {}", texts.email); -> log.info("Text {}", "<email>");
            log.info("Phone {}", Customer.phone); -> log.info("Phone {}", "<phone>");
            log.info("Iban {}", Customer.iban()); -> log.info("Iban {}", "<iban>");
            log.info("Nick {}", nick); -> log.info("Nick {}", "<nick>");
            log.error("By {}", email, new IllegalStateException()); -> log.error("By {}", "<email>", new IllegalStateException());
            log.atInfo().log("By {}", email); -> log.atInfo().log("By {}", "<email>");
            log.atInfo().addArgument(() -> email).log("By {}"); -> log.atInfo().addArgument(() -> "<email>").log("By {}");
            log.atInfo().addKeyValue(EMAIL, email).log("Order placed"); -> log.atInfo().addKeyValue(EMAIL, "<email>").log("Order placed");
            later(() -> log.info("By {}", email)); -> later(() -> log.info("By {}", "<email>"));
            later(() -> { String phone = "1"; log.info("By {}", phone); }); -> later(() -> { String phone = "1"; log.info("By {}", "<phone>"); });
            new Object() { String iban; void run() { log.info(iban); } }.run(); -> new Object() { String iban; void run() { log.info("<iban>"); } }.run();
            log4j.info(dateOfBirth); -> log4j.info("<date of birth>");
            jul.info(() -> "By " + email); -> jul.info(() -> "By " + "<email>");
            jul.log(java.util.logging.Level.INFO, "By {0}", email); -> jul.log(java.util.logging.Level.INFO, "By {0}", "<email>");
            """;
    private static final String LEFT = """
            log.info(String.format("Born %tF", dateOfBirth));
            log.atInfo().addArgument(customer::getEmail).log("By {}");
            log.info("Born %tF".formatted(customer.getBirthDate()));
            log.info("Born {}", (Object[]) new java.time.LocalDate[] {patient.birthDate()});
            """;

    private static List<String> before = List.of();
    private static List<String> after = List.of();
    private static List<Integer> flaggedBefore = List.of();
    private static List<Integer> flaggedAfter = List.of();
    private static List<String> left = List.of();

    @BeforeAll
    static void runAllStatementsThroughDetectorAndFix(@TempDir Path folder) throws IOException {
        String main = MAIN.formatted(KEPT + firsts() + LEFT);
        Workshop.Work work = Workshop.work(
                "pii-is-never-logged",
                Map.of(FILE, main, "src/main/java/a/Customer.java", PEOPLE),
                Policies.defaults());
        before = main.lines().toList();
        after = work.files().getOrDefault(FILE, "").lines().toList();
        left = work.left();
        flaggedBefore = flagged(folder.resolve("before"), main);
        flaggedAfter = flagged(folder.resolve("after"), work.files().getOrDefault(FILE, ""));
    }

    @ParameterizedTest
    @MethodSource("kept")
    void isKept(String statement) {
        int line = before.indexOf(statement);

        assertThat(flaggedBefore).doesNotContain(line);
        assertThat(after.get(line)).isEqualTo(statement);
    }

    @ParameterizedTest
    @MethodSource("mended")
    void isMended(String statement, String mended) {
        int line = before.indexOf(statement);

        assertThat(flaggedBefore).contains(line);
        assertThat(after.get(line)).isEqualTo(mended);
        assertThat(flaggedAfter).doesNotContain(line);
    }

    @ParameterizedTest
    @MethodSource("left")
    void whatNoTextCanReplaceIsKept(String statement) {
        int line = before.indexOf(statement);

        assertThat(flaggedBefore).contains(line);
        assertThat(after.get(line)).isEqualTo(statement);
    }

    @Test
    void whatIsKeptThoughItIsFlaggedIsSaid() {
        assertThat(left)
                .extracting(row -> row.replaceAll(".*: (\\w+) is .*", "$1"))
                .containsExactlyInAnyOrder("dateOfBirth", "getEmail", "getBirthDate", "birthDate");
    }

    @Test
    void nothingElseIsFlaggedAfterTheFix() {
        assertThat(flaggedAfter)
                .containsExactlyElementsOf(LEFT.lines().map(before::indexOf).toList());
    }

    @Test
    void valuesInInitializersAreMended() {
        assertThat(after).contains("            phone -> jul.info(\"<phone>\");", "        jul.info(\"<surname>\");");
    }

    @Test
    void sourcesOfTestsAreLeftAsTheyAre() {
        Map<String, String> test = Map.of("src/test/java/a/Main.java", """
                        package a;

                        class Main {
                            void run(String email) {
                                java.util.logging.Logger.getLogger("a").info(email);
                            }
                        }
                        """);

        assertThat(Workshop.mend("pii-is-never-logged", test)).isEqualTo(test);
    }

    @Test
    void aSecondRunChangesNothing() {
        Map<String, String> once =
                Map.of(FILE, String.join("\n", after) + "\n", "src/main/java/a/Customer.java", PEOPLE);

        assertThat(Workshop.mend("pii-is-never-logged", once)).isEqualTo(once);
    }

    @Test
    void aCompanysOwnAnnotationTakesThePlaceOfOurs() {
        Policy policy = Policies.read("p.yml", "vocabulary: {pii: a.Personal}");

        Map<String, String> mended = Workshop.work("pii-is-never-logged", Map.of(FILE, TWO_ANNOTATIONS), policy)
                .files();

        assertThat(mended.get(FILE))
                .contains("log.info(\"in {}\", \"<nick>\");")
                .contains("log.info(\"in {}\", member.getBadge());");
    }

    private static final String TWO_ANNOTATIONS = """
            package a;

            @interface Personal {}

            class Member {
                @Personal
                private String nick;
                @dev.plimsoll.platform.Pii
                private String badge;
                String getNick() { return nick; }
                String getBadge() { return badge; }
            }

            class Main {
                private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");

                void run(Member member) {
                    log.info("in {}", member.getNick());
                    log.info("in {}", member.getBadge());
                }
            }
            """;

    static Stream<String> kept() {
        return KEPT.lines();
    }

    static Stream<Arguments> mended() {
        return MENDED.lines().map(PiiIsNeverLoggedFixTest::pair).map(pair -> Arguments.of(pair.get(0), pair.get(1)));
    }

    static Stream<String> left() {
        return LEFT.lines();
    }

    private static String firsts() {
        return MENDED.lines().map(line -> pair(line).get(0) + "\n").reduce("", String::concat);
    }

    /** The statement before and after, which a {@code ; ->} parts. */
    private static List<String> pair(String line) {
        return Arrays.stream(line.split("(?<=;) -> ", 2)).toList();
    }

    /** The indices of the lines that the detector flags. */
    private static List<Integer> flagged(Path folder, String main) throws IOException {
        return new Bench(Files.createDirectories(folder))
                .checkSource(PEOPLE + main).stream()
                        .map(Violation::line)
                        .map(line -> line - 1)
                        .toList();
    }
}
