package dev.plimsoll.recipes.privacy;

import java.util.Arrays;
import java.util.List;

/** Statements that log, and the people of whom they tell. */
final class LoggedStatements {
    static final String PEOPLE = """
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
    static final String KEPT = """
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
    static final String MENDED = """
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
    static final String LEFT = """
            log.info(String.format("Born %tF", dateOfBirth));
            log.atInfo().addArgument(customer::getEmail).log("By {}");
            log.info("Born %tF".formatted(customer.getBirthDate()));
            log.info("Born {}", (Object[]) new java.time.LocalDate[] {patient.birthDate()});
            """;

    private LoggedStatements() {}

    /** A class with all statements, as they are before the fix. */
    static String main() {
        return MAIN.formatted(KEPT + firsts() + LEFT);
    }

    private static String firsts() {
        return MENDED.lines().map(line -> pair(line).get(0) + "\n").reduce("", String::concat);
    }

    /** The statement before and after, which a {@code ; ->} parts. */
    static List<String> pair(String line) {
        return Arrays.stream(line.split("(?<=;) -> ", 2)).toList();
    }
}
