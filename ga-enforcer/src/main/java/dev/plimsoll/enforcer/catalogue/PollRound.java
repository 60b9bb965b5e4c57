package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Absent;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Failed;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Found;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Later;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Validators;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a repository once for every library, one after the other; ends early where it wants to be left alone or is broken. */
final class PollRound {

    private static final Logger LOG = LoggerFactory.getLogger(PollRound.class);
    private static final Duration ABSENT = Duration.ofHours(24);
    private static final int MOST_FAILURES = 3;
    private static final int MOST_DATES = 500;

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

    void run(Collection<MavenLibrary> libraries) {
        over = store.hostLeftAloneUntil(repository.host())
                .filter(clock.instant()::isBefore)
                .isPresent();
        for (MavenLibrary library : libraries) {
            PolledLibrary polled = store.polled(library.library(), clock.instant());
            if (!isOver() && polled.isDue(clock.instant())) {
                poll(library, polled);
            }
        }
    }

    private boolean isOver() {
        return over || failures >= MOST_FAILURES || Thread.currentThread().isInterrupted();
    }

    private void poll(MavenLibrary library, PolledLibrary polled) {
        RepositoryAnswer answer = repository.metadata(library, polled.validators());
        if (answer instanceof Found found) {
            found(library, polled, found);
        } else if (answer instanceof RepositoryAnswer.Unchanged) {
            checked(library, polled.validators());
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

    private void found(MavenLibrary library, PolledLibrary polled, Found found) {
        Set<String> versions;
        try {
            versions = MavenMetadata.versions(found.body());
        } catch (MavenMetadata.UnreadableException unreadable) {
            failed(library, "its maven-metadata.xml " + unreadable.getMessage());
            return;
        }
        store.listed(polled, versions, clock.instant());
        checked(library, found.validators());
    }

    private void checked(MavenLibrary library, Validators validators) {
        failures = 0;
        store.succeeded(library.library(), validators, clock.instant());
        List<String> undated = store.undated(library.library(), clock.instant());
        if (!undated.isEmpty()) {
            RegistryDates dates = dates(library, undated);
            store.dated(library.library(), dates.answers(), clock.instant());
            if (dates.isHopeless()) {
                failed(library, dates.why());
            }
        }
    }

    /** Newest first, so that a round which ends early has asked for those that matter most. */
    private RegistryDates dates(MavenLibrary library, List<String> undated) {
        RegistryDates dates = new RegistryDates(clock.instant());
        List<String> newestFirst = undated.stream()
                .sorted(Comparator.comparing(VersionScheme.MAVEN::version).reversed())
                .limit(MOST_DATES)
                .toList();
        for (String version : newestFirst) {
            RepositoryAnswer answer = repository.pom(library, version);
            dates.add(version, answer);
            if (answer instanceof Later later) {
                leaveAlone(later);
            }
            if (isOver() || dates.isHopeless()) {
                return dates;
            }
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
