package dev.plimsoll.platform.personal;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.Lookup;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.AggregateRoot;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** Entities that hold personal data in each way in which they may. */
final class Mapped {
    private Mapped() {}

    enum Blood {
        A,
        B
    }

    @MappedSuperclass
    abstract static class Named extends AggregateRoot {
        @Pii
        String name;
    }

    record Plate(String letters, int number) {}

    static final class Plates implements AttributeConverter<Plate, String> {
        @Override
        public String convertToDatabaseColumn(Plate plate) {
            return plate == null ? null : plate.letters() + " " + plate.number();
        }

        @Override
        public Plate convertToEntityAttribute(String text) {
            return text == null ? null : new Plate(text.split(" ")[0], Integer.parseInt(text.split(" ")[1]));
        }
    }

    @Embeddable
    static class Address {
        @Pii
        String street;

        String city;

        protected Address() {}

        Address(String street, String city) {
            this.street = street;
            this.city = city;
        }
    }

    @Entity(name = "MappedPerson")
    @DataSubject
    static class Person extends Named {
        @Pii
        @Column(nullable = false)
        String email;

        @Lookup("email")
        @Column(unique = true, nullable = false)
        String emailLookup;

        @Pii
        LocalDate birthDate;

        @Pii
        @Enumerated(EnumType.STRING)
        Blood blood;

        @Pii
        boolean married;

        @Pii
        int shoeSize;

        @Pii
        BigDecimal income;

        @Pii
        UUID passport;

        @Pii
        Instant lastSeen;

        @Pii
        @Convert(converter = Plates.class)
        Plate plate;

        @Pii
        @Lob
        String story;

        @Pii
        byte[] fingerprint;

        @Embedded
        Address address;

        String nickname;

        @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
        @JoinColumn(name = "person_id")
        List<Phone> phones = new ArrayList<>();

        protected Person() {}

        Person(String name, String email) {
            this.name = name;
            this.email = email;
        }
    }

    @Entity(name = "MappedPhone")
    static class Phone extends AggregateRoot {
        @Pii
        String number;

        protected Phone() {}

        Phone(String number) {
            this.number = number;
        }
    }

    @Entity(name = "MappedGift")
    @DynamicUpdate
    static class Gift extends AggregateRoot {
        @ManyToOne
        Person to;

        @Pii
        String greeting;

        @Lookup("greeting")
        String greetingLookup;

        String colour;

        protected Gift() {}

        Gift(Person to, String greeting) {
            this.to = to;
            this.greeting = greeting;
        }
    }

    @Entity(name = "MappedVisit")
    static class Visit extends AggregateRoot {
        @DataSubject
        UUID guest;

        @Pii
        String wish;

        protected Visit() {}

        Visit(UUID guest, String wish) {
            this.guest = guest;
            this.wish = wish;
        }
    }

    @Entity(name = "MappedNote")
    static class Note {
        @Id
        @DataSubject
        long id;

        @Pii
        String text;
    }

    interface Notes extends JpaRepository<Note, Long> {
        @Modifying
        @Query("update MappedNote n set n.text = ?1")
        int setAll(String text);
    }

    interface People extends JpaRepository<Person, UUID> {
        List<Person> findByEmail(String email);

        List<Person> findByEmailLike(String email);

        List<Person> findByEmailLookup(String email);

        List<Person> findByAddressStreet(String street);

        @Query("select p.email from MappedPerson p where p.nickname = ?1")
        List<String> emails(String nickname);

        @Query("select p from MappedPerson p where p.email = 'ada@example.com'")
        List<Person> literally();
    }

    interface Visits extends JpaRepository<Visit, UUID> {}

    interface Gifts extends JpaRepository<Gift, UUID> {
        List<Gift> findByGreetingLookup(String greeting);
    }
}
