package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.catalogue.DatesThatMatter.Dated;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Absent;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Failed;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Found;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Later;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Validators;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a repository once for every library, one after the other; ends early where it wants to be left alone or is broken. */
final class PollRound {

    private static final Logger LOG = LoggerFactory.getLogger(PollRound.class);
    private static final Duration ABSENT = Duration.ofHours(24);
    private static final int MOST_FAILURES = 3;
    private static final int MOST_DATES = 40;
    private static final int MOST_IN_VAIN = 10;

    private final MavenRepository repository;
    private final PollStore store;
    private final Clock clock;
    private int failures;
    private boolean over;

    PollRound(MavenRepository repository, PollStore store, Clock clock) {
        this.repository = repository;
        this.store = store;
        this.clock = clock;
    }

    void run(Collection<PollTarget> targets) {
        over = store.hostLeftAloneUntil(repository.host())
                .filter(clock.instant()::isBefore)
                .isPresent();
        for (PollTarget target : targets) {
            PolledLibrary polled = store.polled(target.library().library(), clock.instant());
            if (!isOver() && polled.isDue(clock.instant())) {
                poll(target, polled);
            }
        }
    }

    private boolean isOver() {
        return over || failures >= MOST_FAILURES || Thread.currentThread().isInterrupted();
    }

    private void poll(PollTarget target, PolledLibrary polled) {
        MavenLibrary library = target.library();
        RepositoryAnswer answer = repository.metadata(library, polled.validators());
        if (answer instanceof Found found) {
            found(target, polled, found);
        } else if (answer instanceof RepositoryAnswer.Unchanged) {
            checked(target, polled.validators());
        } else if (answer instanceof Absent) {
            store.failed(library.library(), "the repository does not have it", clock.instant());
            store.leaveAlone(library.library(), clock.instant().plus(ABSENT));
        } else if (answer instanceof Later later) {
            store.failed(library.library(), later.why(), clock.instant());
            leaveAlone(later);
        } else if (answer instanceof Failed failed) {
            failed(library, failed.why());
        }
    }

    private void found(PollTarget target, PolledLibrary polled, Found found) {
        Set<String> versions;
        try {
            versions = MavenMetadata.versions(found.body());
        } catch (MavenMetadata.UnreadableException unreadable) {
            failed(target.library(), "its maven-metadata.xml " + unreadable.getMessage());
            return;
        }
        store.listed(polled, versions, clock.instant());
        checked(target, found.validators());
    }

    private void checked(PollTarget target, Validators validators) {
        failures = 0;
        store.succeeded(target.library().library(), validators, clock.instant());
        askForDates(target);
    }

    private void askForDates(PollTarget target) {
        String library = target.library().library();
        List<Dated> known = store.dates(library, clock.instant());
        RegistryDates dates = dates(target, known, mostDates(library));
        boolean complete = !isOver()
                && !dates.isHopeless()
                && target.dates().next(dates.over(known), clock.instant()).isEmpty();
        store.dated(library, dates.answers(), clock.instant(), complete);
        if (dates.isHopeless()) {
            failed(target.library(), dates.why());
        }
    }

    /** A repository that dates none of the newest will not date the others. */
    private int mostDates(String library) {
        int inVain = store.inVain(library, clock.instant());
        return inVain < MOST_IN_VAIN ? MOST_DATES : 0;
    }

    /** The most important first, so that a round which ends early has asked for those that matter most. */
    private RegistryDates dates(PollTarget target, List<Dated> known, int most) {
        RegistryDates dates = new RegistryDates(clock.instant());
        Optional<String> next = target.dates().next(known, clock.instant());
        while (next.isPresent() && dates.tried() < most && !dates.areInVain(MOST_IN_VAIN)) {
            RepositoryAnswer answer = repository.pom(target.library(), next.get());
            dates.add(next.get(), answer);
            if (answer instanceof Later later) {
                leaveAlone(later);
            }
            if (isOver() || dates.isHopeless()) {
                return dates;
            }
            next = target.dates().next(dates.over(known), clock.instant());
        }
        dates.end();
        return dates;
    }

    private void leaveAlone(Later later) {
        LOG.warn("{}; it is left alone until {}", later.why(), later.until());
        store.leaveHostAlone(repository.host(), later.until());
        over = true;
    }

    private void failed(MavenLibrary library, String why) {
        LOG.warn("{} is not polled to the end: {}", library.library(), why);
        store.failed(library.library(), why, clock.instant());
        failures++;
    }
}
