package dev.plimsoll.platform.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.platform.DataSubject;
import dev.plimsoll.platform.OwnService;
import dev.plimsoll.platform.Pii;
import dev.plimsoll.platform.data.PlatformFailure;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToOne;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;

/** What is said of entities whose person cannot be told, and of what looks like them. */
class SubjectFailuresTest {
    @EnableAutoConfiguration
    @EntityScan(basePackageClasses = dev.plimsoll.platform.nobody.Guest.class)
    static class Application {}

    @MappedSuperclass
    static class Base {
        @Id
        UUID id = UUID.randomUUID();
    }

    @Entity
    @DataSubject
    static class Person extends Base {}

    @Entity
    @DataSubject
    static class Founder extends Base {
        @ManyToMany
        List<Club> clubs = new ArrayList<>();
    }

    @Entity
    static class Club extends Base {
        @Pii
        @Nullable
        String chair;
    }

    @Entity
    static class Message extends Base {
        @ManyToOne
        @Nullable
        Person sender;

        @ManyToOne
        @Nullable
        Person recipient;

        @Pii
        @Nullable
        String text;
    }

    @Entity
    static class Chosen extends Base {
        @ManyToOne
        @Nullable
        Person recipient;

        @DataSubject
        @ManyToOne
        @Nullable
        Person sender;

        @Pii
        @Nullable
        String text;
    }

    @Entity
    static class Twice extends Base {
        @DataSubject
        @Nullable
        UUID buyerId;

        @DataSubject
        @Nullable
        UUID sellerId;
    }

    @Entity
    @DataSubject
    static class Late {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        @Nullable
        Long id;

        @Pii
        @Nullable
        String name;
    }

    @Entity
    @DataSubject
    static class Member {
        @Embeddable
        record Key(long club, long number) {}

        @EmbeddedId
        Key key = new Key(1, 2);
    }

    @Entity
    static class ByMail extends Base {
        @DataSubject
        @Pii
        @Nullable
        String mail;
    }

    @Entity
    static class Hen extends Base {
        @OneToOne
        @Nullable
        Egg egg;

        @Pii
        @Nullable
        String name;
    }

    @Entity
    static class Egg extends Base {
        @OneToOne(mappedBy = "egg")
        @Nullable
        Hen hen;
    }

    @Entity
    @Immutable
    static class View extends Base {
        @Pii
        @Nullable
        String name;
    }

    @Test
    void anAssociationThatIsAnnotatedIsTheOne() {
        Chosen chosen = new Chosen();
        chosen.sender = new Person();
        chosen.recipient = new Person();

        assertThat(Mapped.paths(Person.class, Chosen.class, View.class).subjectOf(chosen))
                .contains(chosen.sender.id.toString());
    }

    @Test
    void whatSeveralPeopleShareIsNobodys() {
        assertThatThrownBy(() -> Mapped.paths(Founder.class, Club.class))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith("Club holds personal data (@Pii), and nothing says whose.");
    }

    @Test
    void severalWaysOfOneLengthAreUndecided() {
        assertThatThrownBy(() -> Mapped.paths(Person.class, Message.class))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith(
                        "Message holds personal data (@Pii), and leads to a person in several ways: recipient, sender.");
    }

    @Test
    void sayingItTwiceIsRefused() {
        assertThatThrownBy(() -> Mapped.paths(Twice.class))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith("Twice says more than once whose data it holds: buyerId, sellerId.");
    }

    @Test
    void anIdThatComesWithTheRowIsTooLate() {
        assertThatThrownBy(() -> Mapped.paths(Late.class))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith("Late is a data subject with personal data");
    }

    @Test
    void anIdOfSeveralValuesIsRefused() {
        assertThatThrownBy(() -> Mapped.paths(Member.class))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith("Member is a data subject, and its id is made of several values.");
    }

    @Test
    void anIdThatIsPersonalItselfIsRefused() {
        assertThatThrownBy(() -> Mapped.paths(ByMail.class))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith(
                        "ByMail.mail is the id of a data subject, and is no plain value that can be searched.");
    }

    @Test
    void aCircleEndsNowhere() {
        assertThatThrownBy(() -> Mapped.paths(Hen.class, Egg.class))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith("Hen holds personal data (@Pii), and nothing says whose.");
    }

    @Test
    void theStartStopsAndSaysWhatToWrite() {
        assertThatThrownBy(() -> OwnService.start(Application.class))
                .rootCause()
                .isInstanceOfSatisfying(PlatformFailure.class, failure -> {
                    assertThat(failure.description())
                            .isEqualTo("Guest holds personal data (@Pii), and nothing says whose.");
                    assertThat(failure.action())
                            .startsWith("Annotate the attribute of Guest that holds the person's id");
                });
    }
}
