package dev.plimsoll.maven.enforcer;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import org.apache.maven.plugin.logging.Log;

/** Asks the enforcer, and where it does not answer does what was chosen for that. */
record Gate(Enforcer enforcer, StoredDecisions stored, Clock clock, Log log) {

    /** @throws EnforcerException where the enforcer refuses the question, whatever was chosen */
    Answer ask(Question question, OnUnreachable onUnreachable) throws EnforcerException, InterruptedException {
        try {
            Decision decision = enforcer.decide(question);
            keep(question, decision);
            return new Decided(question, decision, "");
        } catch (EnforcerException e) {
            if (!e.isUnreachable()) {
                throw e;
            }
            return unanswered(question, onUnreachable, String.valueOf(e.getMessage()));
        }
    }

    private Answer unanswered(Question question, OnUnreachable onUnreachable, String why) {
        Instant now = clock.instant();
        if (onUnreachable.remembers()) {
            StoredDecisions.Stored found = stored.find(question, now);
            return found instanceof StoredDecisions.Stored.Valid valid
                    ? new Decided(question, valid.decision(), why)
                    : new Undecided(
                            new Undecided.Case(question, enforcer.address(), now),
                            onUnreachable,
                            why + "; " + ((StoredDecisions.Stored.None) found).why());
        }
        return new Undecided(new Undecided.Case(question, enforcer.address(), now), onUnreachable, why);
    }

    private void keep(Question question, Decision decision) {
        try {
            stored.keep(question, decision, clock.instant());
        } catch (IOException e) {
            log.warn("The decision could not be stored for plimsoll.onUnreachable=cached: " + e.getMessage());
        }
    }
}
