package dev.plimsoll.platform.cost;

import dev.plimsoll.platform.crypto.Keys;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;

/** The ways in which the same service is written. */
enum Way {
    PLAIN("plain", CustomerService.Plain.class, PlainCustomer.class),
    BY_HAND("by hand", CustomerService.ByHand.class, HandCustomer.class),
    PLATFORM("platform", CustomerService.OnPlatform.class, SealedCustomer.class);

    private final String title;
    private final Class<?> application;
    private final Class<? extends Customer> entity;

    Way(String title, Class<?> application, Class<? extends Customer> entity) {
        this.title = title;
        this.application = application;
        this.entity = entity;
    }

    String title() {
        return title;
    }

    Class<?> application() {
        return application;
    }

    Class<? extends Customer> entity() {
        return entity;
    }

    /** What its context is started with, with master keys that nobody else has. */
    String[] properties() {
        return switch (this) {
            case PLAIN -> new String[] {without()};
            case BY_HAND -> new String[] {without(), "hand.master-key=" + fresh()};
            case PLATFORM -> new String[] {Keys.property()};
        };
    }

    /** What holds of a row whose four personal columns are all sealed. */
    String sealed() {
        String each = this == BY_HAND ? "substring(%s from 1 for 16) = uuid_send(id)" : "%s like 'p1.%%'";
        return Stream.of("name", "email", "phone", "street")
                .map(each::formatted)
                .collect(Collectors.joining(" and "));
    }

    private static String without() {
        List<String> all = ImportCandidates.load(AutoConfiguration.class, Way.class.getClassLoader())
                .getCandidates();
        return all.stream()
                .filter(name -> name.startsWith("dev.plimsoll."))
                .collect(Collectors.joining(",", "spring.autoconfigure.exclude=", ""));
    }

    private static String fresh() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
