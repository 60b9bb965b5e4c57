package dev.plimsoll.platform.refused;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.Pii;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Entities whose personal data could not be kept as they say, and two that could. */
final class Refused {
    private Refused() {}

    @Entity
    @DataSubject
    static class PersonalId {
        @Id
        @Pii
        String email;
    }

    @Entity
    @DataSubject
    static class PersonalAssociation {
        @Id
        UUID id;

        @Pii
        @ManyToOne
        PersonalAssociation friend;
    }

    @Entity
    @DataSubject
    static class PersonalCollection {
        @Id
        UUID id;

        @Pii
        @ElementCollection
        Set<String> phones;
    }

    @Entity
    @DataSubject
    static class UniqueEmail {
        @Id
        UUID id;

        @Pii
        @Column(unique = true)
        String email;
    }

    @Entity
    @DataSubject
    static class LookupOfNothing {
        @Id
        UUID id;

        @Pii
        String email;

        @Lookup("mail")
        String emailLookup;
    }

    @Entity
    static class LeadsNowhere {
        @Id
        UUID id;

        @Pii
        String email;
    }

    @Entity
    static class Harmless {
        @Id
        UUID id;

        String colour;
    }

    @Embeddable
    static class Address {
        @Pii
        String street;
    }

    @Entity
    @DataSubject
    static class PersonalParts {
        @Id
        UUID id;

        String colour;

        @ElementCollection
        Set<Address> addresses;
    }

    interface Reachable {
        @Pii
        String getEmail();
    }

    @Entity
    @DataSubject
    static class SaidByInterface implements Reachable {
        @Id
        UUID id;

        @Pii
        String name;

        String email;

        @Override
        public String getEmail() {
            return email;
        }
    }

    record Contact(@Pii String email) {}

    record Household(String name, Contact contact) {}

    @Entity
    @DataSubject
    static class PersonalJson {
        @Id
        UUID id;

        @Pii
        String name;

        @JdbcTypeCode(SqlTypes.JSON)
        Contact contact;
    }

    @Entity
    @DataSubject
    static class PersonalJsonList {
        @Id
        UUID id;

        @Pii
        String name;

        @JdbcTypeCode(SqlTypes.JSON)
        List<Household> contacts;
    }

    @Entity
    @DataSubject
    @Cacheable
    static class Cached {
        @Id
        UUID id;

        @Pii
        String email;
    }

    @Entity
    @DataSubject
    static class OwnFormula {
        @Id
        UUID id;

        @Pii
        @Formula("upper('x')")
        String shout;
    }

    @Entity(name = "Fine")
    @DataSubject
    static class Fine {
        @Id
        UUID id;

        @Pii
        String email;
    }
}
