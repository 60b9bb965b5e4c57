package dev.plimsoll.enforcer.catalogue;

import dev.plimsoll.enforcer.catalogue.DatesThatMatter.Dated;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Absent;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Failed;
import dev.plimsoll.enforcer.catalogue.RepositoryAnswer.Found;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dates that a repository gives for the versions of one library; a version that alone fails has none. */
final class RegistryDates {

    private static final int MOST_FAILURES = 3;

    private final Instant now;
    private final Map<String, Instant> answers = new LinkedHashMap<>();
    private final List<String> failing = new ArrayList<>();
    private String why = "";

    RegistryDates(Instant now) {
        this.now = now;
    }

    void add(String version, RepositoryAnswer answer) {
        if (answer instanceof Failed failed) {
            failing.add(version);
            why = failed.why();
        } else if (answer instanceof Found || answer instanceof Absent) {
            end();
            answers.put(version, date(answer));
        }
    }

    private Instant date(RepositoryAnswer answer) {
        String header = answer instanceof Found found ? found.validators().lastModified() : null;
        return GaMoment.atFirstPoll(header == null ? null : HttpDate.parse(header, Release.UNKNOWN_DATE), now);
    }

    /** What was known, with the answers in it; a version that failed counts as answered. */
    List<Dated> over(List<Dated> known) {
        return known.stream()
                .map(release -> isTried(release.version())
                        ? new Dated(release.version(), answers.getOrDefault(release.version(), Release.UNKNOWN_DATE))
                        : release)
                .toList();
    }

    private boolean isTried(String version) {
        return answers.containsKey(version) || failing.contains(version);
    }

    /** How many versions the repository has been asked for. */
    int tried() {
        return answers.size() + failing.size();
    }

    /** True where so many answers have come and none is a date. */
    boolean areInVain(int many) {
        return tried() >= many && answers.values().stream().allMatch(Release.UNKNOWN_DATE::equals);
    }

    /** True where it is the repository that fails, not a version. */
    boolean isHopeless() {
        return failing.size() >= MOST_FAILURES;
    }

    /** What the repository said last that was no answer. */
    String why() {
        return why;
    }

    /** The repository works, so what failed has no date. */
    void end() {
        failing.forEach(version -> answers.put(version, Release.UNKNOWN_DATE));
        failing.clear();
    }

    /** By version; unknown where the repository has been asked and gave none. */
    Map<String, Instant> answers() {
        return answers;
    }
}
