package dev.plimsoll.platform.subjects;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.Pii;
import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Persons, and entities that lead to them in every way there is. */
final class People {
    private People() {}

    static Mapped mapped() {
        return Mapped.on(
                Person.class,
                Phone.class,
                Diary.class,
                Page.class,
                Passport.class,
                Invoice.class,
                Login.class,
                Visit.class,
                Document.class,
                Letter.class,
                Parcel.class,
                Gift.class,
                Country.class);
    }

    @MappedSuperclass
    static class Base {
        @Id
        UUID id = UUID.randomUUID();

        @Pii
        @Nullable
        String note;
    }

    @Entity
    @DataSubject
    static class Person extends Base {
        @OneToMany(cascade = CascadeType.ALL)
        @JoinColumn
        List<Phone> phones = new ArrayList<>();

        @OneToMany(cascade = CascadeType.ALL)
        List<Diary> diaries = new ArrayList<>();

        @OneToOne(cascade = CascadeType.ALL)
        @Nullable
        Passport passport;
    }

    @Entity
    static class Phone extends Base {}

    @Entity
    static class Diary extends Base {
        @OneToMany(cascade = CascadeType.ALL)
        List<Page> pages = new ArrayList<>();
    }

    @Entity
    static class Page extends Base {}

    @Entity
    static class Passport extends Base {}

    @Embeddable
    static class Buyer {
        @DataSubject
        @Nullable
        UUID buyerId;

        @Pii
        @Nullable
        String street;
    }

    @Entity
    static class Invoice {
        @Id
        UUID id = UUID.randomUUID();

        @Embedded
        Buyer buyer = new Buyer();
    }

    @Entity
    @Access(AccessType.PROPERTY)
    static class Login {
        private long id = 7;
        private String name = "ada";

        @Id
        public long getId() {
            return id;
        }

        public void setId(long id) {
            this.id = id;
        }

        @DataSubject
        public String getName() {
            return name;
        }

        public void setName(String name) {
            this.name = name;
        }
    }

    @Entity
    static class Visit extends Base {
        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Login login;
    }

    @Entity
    @Inheritance(strategy = InheritanceType.JOINED)
    abstract static class Document {
        @Id
        UUID id = UUID.randomUUID();

        @ManyToOne(fetch = FetchType.LAZY)
        @Nullable
        Person person;
    }

    @Entity
    static class Letter extends Document {
        @Pii
        @Nullable
        String text;
    }

    @Entity
    @Inheritance
    static class Parcel extends Base {
        @ManyToOne
        @Nullable
        Letter letter;
    }

    @Entity
    static class Gift extends Parcel {
        @Pii
        @Nullable
        String card;
    }

    @Entity
    static class Country {
        @Id
        String code = "GB";
    }
}
