package dev.plimsoll.rules.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.rules.contract.Bench;
import dev.plimsoll.standards.Violation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoggedValuesTest {
    private static final String PEOPLE = """
            package a;

            class Customer {
                long id;
                String name;
                String email;
                java.time.LocalDate birthDate;

                long getId() { return id; }
                String getName() { return name; }
                String getEmail() { return email; }
                String getEmail(String kind) { return email; }
                String emailTemplate() { return ""; }
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
                String secondFactor() { return ""; }

                @dev.plimsoll.platform.Pii
                String code() { return ""; }

                String getCode() { return "A"; }

                @Deprecated
                private String note;

                String getHandle() { return handle; }
                String getNote() { return note; }
            }

            """;

    private static final String MAIN = """
            package a;

            class Main {
                private static final org.slf4j.Logger log = org.slf4j.LoggerFactory.getLogger("a");
                private static final org.apache.log4j.Logger log4j = org.apache.log4j.Logger.getLogger("a");
                private static final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("a");
                static final String EMAIL = "email";

                void run(Customer customer, Product product, Patient patient, Account account, Login login,
                        Box<String> texts, Box<Integer> numbers, String email,
                        @dev.plimsoll.platform.Pii String nick) {
            %s
                }

                static String mask(String text) { return "***"; }
                static void store(String text) {}
                static void later(Runnable work) {}
            }
            """;
    private static final String HARMLESS = """
            log.info("Order placed");
            log.info("Order placed by {}", customer.getId());
            log.info("Product {}", product.name);
            log.info("Sent {}", customer.emailTemplate());
            log.info("Patient {} {}", patient.id(), patient.phoneEnabled());
            log.info("Currency {}", account.currency());
            log.info("Note {}", login.getNote());
            log.info("Code {}", login.getCode());
            log.info("By {}", mask(customer.getEmail()));
            log.info("By " + mask(customer.email));
            log.info("By {}", customer.getEmail().length());
            log.info("Same {}", customer.getEmail().equals(product.name));
            log.info("None {}", customer.getEmail() == null);
            log.info("None {}", java.util.Objects.isNull(customer.getEmail()));
            log.info("Hash {}", java.util.Objects.hash(customer.getEmail()));
            log.info("Kind {}", customer.getEmail("home"));
            log.info(customer.getEmail() == null ? "nobody" : "somebody");
            log.info("key {}", EMAIL);
            log.info("key {}", Main.EMAIL);
            log.info("count {}", numbers.getEmail());
            log.atInfo().addKeyValue(EMAIL, mask(customer.email)).log("Order placed");
            log.atInfo().addArgument(customer::getId).log("By {}");
            log.atInfo().addArgument(Customer::new).log("By {}");
            System.out.println(customer.getEmail());
            store(customer.getEmail());
            org.slf4j.LoggerFactory.getLogger(customer.getEmail()).info("Order placed");
            java.util.logging.Logger.getLogger(customer.getEmail());
            """;

    private static final String LEAKS = """
            log.info("By {}", customer.getEmail());
            log.info("By {}", customer.email);
            log.info("By {}", (customer.getEmail()));
            log.info("By {}", (Object) customer.getEmail());
            log.info("By {} {}", customer.getId(), customer.getEmail());
            log.info("By {} {} {}", 1, 2, customer.getEmail());
            log.info("By {} {} {}", new Object[] {1, 2, customer.getEmail()});
            log.info("By " + customer.getEmail());
            log.info("By " + (customer.getEmail() + "."));
            log.info("By {}", customer.getEmail().trim().toLowerCase());
            log.info(customer == null ? "nobody" : customer.getEmail());
            log.info(String.format("By %s", customer.getEmail()));
            log.info("By %s".formatted(customer.getEmail()));
            log.info("By ".concat(customer.getEmail()));
            log.info("By {}", String.valueOf(customer.getEmail()));
            log.info("By {}", java.util.Objects.toString(customer.getEmail(), "nobody"));
            log.info("By {}", java.util.List.of(customer.getEmail()));
            log.info("Born {}", customer.birthDate);
            log.info("Name {}", customer.getName());
            log.info("Name {}", patient.name());
            log.info("Born {}", patient.birthDate());
            log.info("Holder {}", account.holder());
            log.info("Handle {}", login.getHandle());
            log.info("Factor {}", login.secondFactor());
            log.info("Text {}", texts.getEmail());
            log.info("Parameter {}", email);
            log.info("Annotated parameter {}", nick);
            log.error("By {}", customer.getEmail(), new IllegalStateException());
            log.atInfo().log("By {}", customer.getEmail());
            log.atInfo().addArgument(customer.getEmail()).log("By {}");
            log.atInfo().addArgument(() -> customer.getEmail()).log("By {}");
            log.atInfo().addArgument(customer::getEmail).log("By {}");
            log.atInfo().addKeyValue(EMAIL, customer.getEmail()).log("Order placed");
            log.atInfo().setMessage(customer.getEmail()).log();
            later(() -> log.info("By {}", customer.getEmail()));
            later(() -> { String phone = "1"; log.info("By {}", phone); });
            log4j.info(customer.getEmail());
            log4j.info("By " + customer.getEmail());
            jul.info(customer.getEmail());
            jul.info(() -> "By " + customer.getEmail());
            jul.log(java.util.logging.Level.INFO, "By {0}", customer.getEmail());
            """;

    @TempDir
    Path folder;

    @Test
    void exactlyTheLeaksAreFlagged() throws IOException {
        List<String> lines = MAIN.formatted(HARMLESS + LEAKS).lines().toList();

        assertThat(check(HARMLESS + LEAKS))
                .extracting(violation -> lines.get(violation.line() - 1))
                .containsExactlyElementsOf(LEAKS.lines().toList());
    }

    @Test
    void everyValueOfACallIsFlagged() throws IOException {
        assertThat(check("log.info(\"By {} {}\", customer.getEmail(), patient.name());"))
                .extracting(Violation::message)
                .containsExactly("Customer.getEmail() is written to the log", "Patient.name() is written to the log");
    }

    private List<Violation> check(String statements) throws IOException {
        return new Bench(folder).checkSource(PEOPLE + MAIN.formatted(statements));
    }
}
