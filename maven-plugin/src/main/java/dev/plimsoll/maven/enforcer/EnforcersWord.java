package dev.plimsoll.maven.enforcer;

import com.google.auto.service.AutoService;
import dev.plimsoll.maven.check.Asked;
import dev.plimsoll.maven.check.FreshnessSource;
import dev.plimsoll.rules.ProjectFacts.Freshness;
import dev.plimsoll.rules.ProjectFacts.Judged;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks the enforcer for a dry-run decision about the libraries of a build. */
@AutoService(FreshnessSource.class)
public final class EnforcersWord implements FreshnessSource {

    @Override
    public Word ask(Asked asked, FreshnessSource.Question question) throws InterruptedException {
        try {
            Decision decision = Enforcer.named(asked.enforcer(), asked.token())
                    .decide(dev.plimsoll.maven.enforcer.Question.ofLibraries(
                            question.service(), asked.environment(), question.libraries()));
            return word(decision, question.at());
        } catch (EnforcerException e) {
            return new Word.None(String.valueOf(e.getMessage()).replaceFirst("\\.$", ""));
        }
    }

    /** Where all that it can say is that it does not know, it has not judged. */
    private static Word word(Decision decision, Instant at) {
        List<Decision.Finding> known = decision.findings().stream()
                .filter(finding -> finding.library().startsWith("pkg:"))
                .filter(finding -> !finding.status().equals("UNKNOWN"))
                .toList();
        if (known.isEmpty() && !decision.findings().isEmpty()) {
            return new Word.None("the enforcer cannot judge any library of the service: "
                    + decision.findings().get(0).message().replaceFirst("\\.$", ""));
        }
        return new Word.Known(
                new Freshness(at, known.stream().map(EnforcersWord::judged).toList()));
    }

    private static Judged judged(Decision.Finding finding) {
        return new Judged(finding.library(), finding.status(), instant(finding.deadline()), finding.message());
    }

    private static @Nullable Instant instant(String text) {
        try {
            return text.isEmpty() ? null : Instant.parse(text);
        } catch (DateTimeException noInstant) {
            return null;
        }
    }
}
