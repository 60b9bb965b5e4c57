package dev.plimsoll.maven.enforcer;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import tools.jackson.databind.node.ObjectNode;

/** Nobody decided. */
record Undecided(Case asked, OnUnreachable onUnreachable, String why) implements Answer {

    /** What was asked whom and when. */
    record Case(Question question, String address, Instant at) {}

    @Override
    public String source() {
        return "unreachable";
    }

    @Override
    public String json() {
        ObjectNode json = subject().put("source", source()).putNull("decision");
        return Answer.JSON.writeValueAsString(
                        json.put("onUnreachable", onUnreachable.choice().word()).put("message", why))
                + "\n";
    }

    @Override
    public void tell(Log log, String mend) {
        if (onUnreachable.allows()) {
            log.warn(String.join("\n", lines()));
        }
    }

    private List<String> lines() {
        return List.of(
                sentence(),
                "      why     " + why,
                "      choice  it passes by " + onUnreachable,
                "      record  once the enforcer answers, tell it of this deploy with the reason (docs/emergency.md):",
                "              curl -X POST " + asked.address() + "/api/v1/break-glass"
                        + " -H \"Authorization: Bearer $PLIMSOLL_TOKEN\" -H 'Content-Type: application/json' \\",
                "                -d '" + Answer.JSON.writeValueAsString(record()) + "'");
    }

    private String sentence() {
        return "NOT DECIDED  " + asked.question().service() + " goes on to "
                + asked.question().environment() + ", and no gate has judged it";
    }

    private ObjectNode record() {
        return subject()
                .put("deployedAt", asked.at().truncatedTo(ChronoUnit.SECONDS).toString())
                .put("reason", "...");
    }

    private ObjectNode subject() {
        return Answer.JSON
                .createObjectNode()
                .put("service", asked.question().service())
                .put("environment", asked.question().environment())
                .put("digest", asked.question().digest());
    }

    @Override
    public String obeyed() throws MojoExecutionException {
        if (!onUnreachable.allows()) {
            throw new MojoExecutionException(why + ". Nothing was decided, and " + onUnreachable
                    + " lets nothing pass undecided; docs/emergency.md says how to deploy all the same");
        }
        return sentence() + "; " + why;
    }
}
