package dev.plimsoll.examples;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What differs on purpose between the services; whatever is not said here is the same.
 *
 * @param arguments with which Java starts it
 * @param unknownCustomer an id that nobody has: ids are UUIDs now, since the database of one region may not count for another
 * @param export the path at which a person's data is told: one for all services of the fleet, and one that erases beside it
 * @param exported the JSON pointer of something in it: grouped by entity, as no code of the service writes it
 * @param error where an error says what is wrong: errors are problem details, in one form for the fleet
 * @param invalidField which field an error calls invalid: all that are wrong are listed, not the first alone
 * @param mail the mail about an order: a relay is called, as whoever reads the log must not read the customer
 */
record Subject(
        String name,
        List<String> arguments,
        String unknownCustomer,
        Function<String, String> export,
        Function<String, String> exported,
        String error,
        Function<Answer, String> invalidField,
        BiFunction<Running, String, Stream<String>> mail) {

    private static final Path EXAMPLES = Path.of(System.getProperty("examples"));

    static Subject legacy(Partners partners) {
        return new Subject(
                "legacy-orders",
                List.of(
                        "-Dpayment.gateway.url=" + partners.address(),
                        "-Dshipping.carrier.url=" + partners.address(),
                        "-jar",
                        target("legacy-orders") + "/legacy-orders-1.0.0.jar",
                        // Spring Boot 2.7 takes the key of 16 letters from here, as production does.
                        "--payment.card-key=0123456789abcdef"),
                "999999",
                id -> "/gdpr/customers/" + id + "/export",
                what -> switch (what) {
                    case "Customer" -> "/customer";
                    case "Order" -> "/orders";
                    case "OrderLine" -> "/orders/0/lines";
                    default -> "/payments";
                },
                "/errorMessage",
                answer -> answer.text("/errorMessage").replace("Invalid field: ", ""),
                (running, order) ->
                        running.log().lines().filter(line -> line.contains("MAIL") && line.contains(order)));
    }

    static Subject onPlatform(Partners partners, Database database, List<String> more) {
        return new Subject(
                "orders-on-platform",
                Platform.arguments(partners, database, more),
                UUID.randomUUID().toString(),
                id -> "/gdpr/subjects/" + id,
                what -> what.equals("Customer") ? "/entities/Customer/0" : "/entities/" + what,
                "/detail",
                answer -> answer.text("/errors/0/field"),
                (running, order) -> partners.arrived("/mails", order).map(Partners.Arrived::body));
    }

    /** The same as the legacy one, but for its ids and its database. */
    static Subject migrated(Partners partners, Database database, String jar) {
        Subject legacy = legacy(partners);
        return new Subject(
                "migrated",
                List.of(
                        "-Dpayment.gateway.url=" + partners.address(),
                        "-Dshipping.carrier.url=" + partners.address(),
                        "-Dspring.datasource.url=" + database.url(),
                        "-Dplimsoll.crypto.master-keys=file:" + Platform.masterKeys(),
                        // Only where the jar holds the service alone.
                        "-Dloader.path=" + Path.of(jar).resolveSibling("platform"),
                        "-jar",
                        jar,
                        "--payment.card-key=0123456789abcdef"),
                UUID.randomUUID().toString(),
                legacy.export(),
                legacy.exported(),
                legacy.error(),
                legacy.invalidField(),
                legacy.mail());
    }

    Running start() {
        return Running.java(arguments);
    }

    /** For the name of a test. */
    @Override
    public String toString() {
        return name;
    }

    static Path target(String service) {
        return EXAMPLES.resolve(service).resolve("target");
    }
}
