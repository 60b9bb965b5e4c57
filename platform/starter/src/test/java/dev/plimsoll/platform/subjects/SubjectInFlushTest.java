package dev.plimsoll.platform.subjects;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.platform.data.SubjectPaths;
import dev.plimsoll.platform.subjects.People.Diary;
import dev.plimsoll.platform.subjects.People.Login;
import dev.plimsoll.platform.subjects.People.Page;
import dev.plimsoll.platform.subjects.People.Passport;
import dev.plimsoll.platform.subjects.People.Person;
import dev.plimsoll.platform.subjects.People.Phone;
import dev.plimsoll.platform.subjects.People.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose data a row holds is known right before it is written. */
class SubjectInFlushTest {
    private final Map<Object, String> found = new LinkedHashMap<>();
    private final Mapped mapped =
            Mapped.on(Person.class, Phone.class, Diary.class, Page.class, Passport.class, Login.class, Visit.class);

    @BeforeEach
    void listen() {
        SubjectPaths paths = mapped.paths();
        EventListenerRegistry listeners =
                mapped.factory.unwrap(SessionFactoryImplementor.class).getEventListenerRegistry();
        listeners.appendListeners(EventType.PRE_INSERT, event -> {
            found.put(
                    event.getId(),
                    paths.subjectOf(event.getEntity(), event.getSession()).orElse("nobody"));
            return false;
        });
        listeners.appendListeners(EventType.PRE_UPDATE, event -> {
            found.put(
                    event.getId(),
                    paths.subjectOf(event.getEntity(), event.getSession()).orElse("nobody"));
            return false;
        });
    }

    @AfterEach
    void stop() {
        mapped.close();
    }

    @Test
    void newPartsAreTheirOwners() {
        Person person = person();
        mapped.save(person);

        assertThat(found).hasSize(5).allSatisfy((id, subject) -> assertThat(subject)
                .isEqualTo(person.id.toString()));
    }

    @Test
    void aPartThatIsChangedAloneIsStillItsOwners() {
        Person person = person();
        mapped.save(person);
        found.clear();
        mapped.within(
                manager -> manager.find(Page.class, person.diaries.get(0).pages.get(0).id).note = "changed");

        assertThat(found.values()).containsExactly(person.id.toString());
    }

    @Test
    void aPartThatIsAddedToAnOwnerThatWasReadIsTheOwners() {
        Person person = person();
        mapped.save(person);
        found.clear();
        mapped.within(manager -> manager.find(Person.class, person.id).phones.add(new Phone()));

        assertThat(found.values()).containsOnly(person.id.toString());
    }

    @Test
    void whatRefersToAProxyIsToldWithoutReadingIt() {
        mapped.save(new Login());
        mapped.within(manager -> {
            Visit visit = new Visit();
            visit.login = manager.getReference(Login.class, 7L);
            manager.persist(visit);
            manager.flush();

            assertThat(found).containsEntry(visit.id, "ada");
            assertThat(org.hibernate.Hibernate.isInitialized(Objects.requireNonNull(visit.login)))
                    .isFalse();
        });
    }

    private static Person person() {
        Person person = new Person();
        Diary diary = new Diary();
        diary.pages.add(new Page());
        person.phones.add(new Phone());
        person.diaries.add(diary);
        person.passport = new Passport();
        return person;
    }
}
