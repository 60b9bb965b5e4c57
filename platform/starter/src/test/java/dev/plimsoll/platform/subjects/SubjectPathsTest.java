package dev.plimsoll.platform.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.data.SubjectPaths;
import dev.plimsoll.platform.subjects.People.Country;
import dev.plimsoll.platform.subjects.People.Diary;
import dev.plimsoll.platform.subjects.People.Document;
import dev.plimsoll.platform.subjects.People.Gift;
import dev.plimsoll.platform.subjects.People.Invoice;
import dev.plimsoll.platform.subjects.People.Letter;
import dev.plimsoll.platform.subjects.People.Login;
import dev.plimsoll.platform.subjects.People.Page;
import dev.plimsoll.platform.subjects.People.Passport;
import dev.plimsoll.platform.subjects.People.Person;
import dev.plimsoll.platform.subjects.People.Phone;
import dev.plimsoll.platform.subjects.People.Visit;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every way by which an entity may lead to its person. */
class SubjectPathsTest {
    private static Mapped mapped;
    private static SubjectPaths paths;

    @BeforeAll
    static void start() {
        mapped = People.mapped();
        paths = mapped.paths();
    }

    @AfterAll
    static void stop() {
        mapped.close();
    }

    @Test
    void whoIsThePersonIsKnownByItsId() {
        Person person = new Person();

        assertThat(paths.subjectOf(person)).contains(person.id.toString());
    }

    @Test
    void anAttributeWithinAnEmbeddableMaySayIt() {
        Invoice invoice = new Invoice();
        invoice.buyer.buyerId = UUID.randomUUID();
        mapped.save(invoice, new Invoice());

        assertThat(paths.subjectOf(invoice)).contains(invoice.buyer.buyerId.toString());
        assertThat(mapped.of(invoice.buyer.buyerId.toString(), Invoice.class))
                .extracting(found -> found.id)
                .containsExactly(invoice.id);
    }

    @Test
    void aGetterMaySayIt() {
        assertThat(paths.subjectOf(new Login())).contains("ada");
    }

    @Test
    void whatRefersToNobodyBelongsToNobody() {
        assertThat(paths.subjectOf(new Invoice())).isEmpty();
        assertThat(paths.subjectOf(new Visit())).isEmpty();
    }

    @Test
    void whatLeadsToNobodyIsNotListed() {
        assertThat(paths.entities()).doesNotContain(Country.class).contains(Login.class, Letter.class, Gift.class);
        assertThat(paths.subjectOf(new Country())).isEmpty();
    }

    @Test
    void personalIsWhatIsAnnotatedInheritedOrEmbedded() {
        assertThat(paths.personal())
                .contains(Person.class, Phone.class, Invoice.class, Letter.class, Gift.class)
                .doesNotContain(Login.class, Document.class);
    }

    @Test
    void anUnreadProxyStaysUnreadWhereItsIdIsEnough() {
        Person person = new Person();
        mapped.save(person);
        mapped.within(manager -> {
            Letter letter = new Letter();
            letter.person = manager.getReference(Person.class, person.id);

            assertThat(paths.subjectOf(letter)).contains(person.id.toString());
            assertThat(org.hibernate.Hibernate.isInitialized(letter.person)).isFalse();
        });
    }

    @Test
    void anUnreadProxyIsAskedWhereMoreThanItsIdIsNeeded() {
        mapped.save(new Login());
        mapped.within(manager -> {
            Visit visit = new Visit();
            visit.login = manager.getReference(Login.class, 7L);

            assertThat(paths.subjectOf(visit)).contains("ada");
        });
    }

    @Test
    void aSubclassLeadsWhereItsSuperclassDoesOverSeveralSteps() {
        Person person = new Person();
        Letter letter = new Letter();
        letter.person = person;
        Gift gift = new Gift();
        gift.letter = letter;
        mapped.save(person, letter, gift);

        assertThat(paths.subjectOf(gift)).contains(person.id.toString());
        assertThat(mapped.of(person.id.toString(), Gift.class)).hasSize(1);
        assertThat(mapped.of(person.id.toString(), Letter.class)).hasSize(1);
    }

    @Test
    void aPartThatKnowsNoOwnerIsFoundInTheSession() {
        Person person = withParts();
        mapped.within(manager -> {
            manager.persist(person);

            assertThat(paths.subjectOf(person.phones.get(0), Mapped.session(manager)))
                    .contains(person.id.toString());
            assertThat(paths.subjectOf(person.diaries.get(0).pages.get(0), Mapped.session(manager)))
                    .contains(person.id.toString());
            assertThat(paths.subjectOf(Objects.requireNonNull(person.passport), Mapped.session(manager)))
                    .contains(person.id.toString());
        });
    }

    @Test
    void aPartWhoseOwnerIsNotReadIsFoundInTheDatabase() {
        Person person = withParts();
        mapped.save(person);
        mapped.within(manager -> {
            Phone phone = manager.find(Phone.class, person.phones.get(0).id);
            Page page = manager.find(Page.class, person.diaries.get(0).pages.get(0).id);
            Passport passport = manager.find(Passport.class, Objects.requireNonNull(person.passport).id);

            assertThat(paths.subjectOf(phone, Mapped.session(manager))).contains(person.id.toString());
            assertThat(paths.subjectOf(page, Mapped.session(manager))).contains(person.id.toString());
            assertThat(paths.subjectOf(passport, Mapped.session(manager))).contains(person.id.toString());
        });
    }

    @Test
    void allPartsOfAPersonAreSelected() {
        Person person = withParts();
        mapped.save(person, withParts());

        assertThat(mapped.of(person.id.toString(), Phone.class)).hasSize(1);
        assertThat(mapped.of(person.id.toString(), Page.class)).hasSize(1);
        assertThat(mapped.of(person.id.toString(), Passport.class)).hasSize(1);
    }

    @Test
    void anIdThatCannotBeIsNobodys() {
        assertThat(paths.parameter(Person.class, "ada")).isEmpty();
        assertThat(paths.parameter(Person.class, UUID.randomUUID().toString().toUpperCase(java.util.Locale.ROOT)))
                .isEmpty();
        assertThat(paths.parameter(Visit.class, "ada")).contains("ada");
    }

    private static Person withParts() {
        Person person = new Person();
        Diary diary = new Diary();
        diary.pages.add(new Page());
        person.phones.add(new Phone());
        person.diaries.add(diary);
        person.passport = new Passport();
        return person;
    }
}
