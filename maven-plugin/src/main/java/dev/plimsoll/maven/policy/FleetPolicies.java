package dev.plimsoll.maven.policy;

import dev.plimsoll.standards.policy.Policies;
import dev.plimsoll.standards.policy.PolicyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;

/** Finds the fleet's policy, and never fails a build for that: whoever decides about a deploy asks for itself. */
public final class FleetPolicies {
    private static final String FOUND = "found:";

    private final Asked asked;
    private final KeptPolicy kept;
    private final Clock clock;
    private final Log log;

    /**
     * Where and how the policy is asked for.
     *
     * @param enforcer the enforcer's address, as it was written
     * @param token who asks
     * @param tool the version of Plimsoll
     * @param isOffline whether nobody is asked, and only what is kept counts
     */
    public record Asked(String enforcer, @Nullable String token, String tool, boolean isOffline) {

        String address() {
            return enforcer.strip().replaceFirst("/+$", "");
        }

        /** A user's password belongs into no log. */
        String shown() {
            return address().replaceFirst("//[^/@]*@", "//");
        }
    }

    /**
     * Those of one enforcer.
     *
     * @param folder where policies are kept
     */
    public FleetPolicies(Asked asked, Path folder, Clock clock, Log log) {
        this.asked = asked;
        this.kept = new KeptPolicy(folder, asked.address(), asked.tool());
        this.clock = clock;
        this.log = log;
    }

    /** The policy as the first of a build's modules found it, by the build's memory: one request for all. */
    public Optional<FleetPolicy> find(ConcurrentMap<String, String> memory) {
        String found = memory.computeIfAbsent("policy of " + asked.address(), key -> find().map(text -> FOUND + text)
                .orElse(""));
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(new FleetPolicy(asked.shown(), found.substring(FOUND.length())));
    }

    private Optional<String> find() {
        Optional<KeptPolicy.Entry> before = kept.find();
        if (asked.isOffline()) {
            return told(before, "The build is offline");
        }
        try {
            String known = before.map(KeptPolicy.Entry::etag).orElse(null);
            Optional<PolicyRequest.Answer> answer = new PolicyRequest(asked).send(known);
            String text = answer.isPresent()
                    ? readable(answer.get().text())
                    : before.orElseThrow().text();
            String etag = answer.map(PolicyRequest.Answer::etag).orElse(String.valueOf(known));
            keep(new KeptPolicy.Entry(etag, clock.instant().truncatedTo(ChronoUnit.SECONDS), text));
            return Optional.of(text);
        } catch (IOException | PolicyException e) {
            return told(before, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return told(before, "The build was interrupted");
        }
    }

    /** An enforcer may be ahead of the plugin; its whole fleet is not to stand still for that. */
    private String readable(String text) {
        Policies.read(
                "The policy of " + asked.shown() + " says more than Plimsoll " + asked.tool()
                        + " understands; use a newer dev.plimsoll:plimsoll-maven-plugin",
                text);
        return text;
    }

    private Optional<String> told(Optional<KeptPolicy.Entry> before, String why) {
        if (before.isEmpty()) {
            log.warn(why + ", and no policy of " + asked.shown()
                    + " is kept: plimsoll.yml holds where there is one, else" + " the defaults");
            return Optional.empty();
        }
        Instant at = before.get().at();
        String message = why + ": the policy is that of " + asked.shown() + " as it was at " + at;
        if (asked.isOffline()) {
            log.info(message);
        } else {
            log.warn(message);
        }
        return Optional.of(before.get().text());
    }

    private void keep(KeptPolicy.Entry entry) {
        try {
            kept.keep(entry);
        } catch (IOException e) {
            log.warn("The policy could not be kept for builds that are offline: " + e.getMessage());
        }
    }
}
