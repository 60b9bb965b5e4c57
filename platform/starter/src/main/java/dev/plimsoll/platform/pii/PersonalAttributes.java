package dev.plimsoll.platform.pii;

import dev.plimsoll.platform.crypto.LookupHashes;
import dev.plimsoll.platform.crypto.SubjectKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;

/** The personal attributes of all entities, as Hibernate finds them while it reads the mapping, and what they are encrypted with. */
final class PersonalAttributes {
    private static final String SETTING = "plimsoll.pii";

    private final SubjectKeys keys;
    private final LookupHashes hashes;
    private final Map<PersonalColumn, TextForm<?>> columns = new LinkedHashMap<>();
    private final List<LookupColumn> lookups = new ArrayList<>();

    PersonalAttributes(SubjectKeys keys, LookupHashes hashes) {
        this.keys = keys;
        this.hashes = hashes;
    }

    static PersonalAttributes of(ServiceRegistry services) {
        Object found = services.requireService(ConfigurationService.class)
                .getSettings()
                .get(SETTING);
        if (found instanceof PersonalAttributes attributes) {
            return attributes;
        }
        throw new IllegalStateException(
                "Entities hold personal data, and this EntityManagerFactory was made without the platform, which would store it in plain."
                        + " Let Spring Boot make it, or call the HibernatePropertiesCustomizers.");
    }

    void passTo(Map<String, Object> hibernate) {
        hibernate.put(SETTING, this);
    }

    void add(PersonalColumn column, TextForm<?> form) {
        columns.put(column, form);
    }

    void add(LookupColumn column) {
        lookups.add(column);
    }

    SubjectKeys keys() {
        return keys;
    }

    LookupHashes hashes() {
        return hashes;
    }

    List<PersonalColumn> columns() {
        return List.copyOf(columns.keySet());
    }

    List<LookupColumn> lookups() {
        return List.copyOf(lookups);
    }

    /** What was stored in plain, in the form in which it is encrypted. */
    String normal(PersonalColumn column, String plain) {
        TextForm<?> form = columns.get(column);
        return form == null ? plain : form.normal(plain);
    }
}
