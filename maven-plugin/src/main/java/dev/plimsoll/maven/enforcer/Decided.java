package dev.plimsoll.maven.enforcer;

import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import tools.jackson.databind.node.ObjectNode;

/**
 * The enforcer decided, now or earlier.
 *
 * @param unreachable why it could not be asked now; empty where it could
 */
record Decided(Question question, Decision decision, String unreachable) implements Answer {

    @Override
    public String source() {
        return unreachable.isEmpty() ? "enforcer" : "cached";
    }

    @Override
    public String json() {
        ObjectNode json = (ObjectNode) Answer.JSON.readTree(decision.raw());
        return Answer.JSON.writeValueAsString(json.put("source", source())) + "\n";
    }

    @Override
    public void tell(Log log, String mend) {
        if (!unreachable.isEmpty()) {
            log.warn("CACHED  " + unreachable + "\n      This is what it decided before; plimsoll.onUnreachable=cached"
                    + " lets that count while it is valid:");
        }
        String text = String.join("\n", DecisionText.of(decision, question.service(), question.environment(), mend));
        switch (decision.verdict()) {
            case "ALLOW" -> log.info(text);
            case "ALLOW_WITH_WARNINGS" -> log.warn(text);
            default -> log.error(text);
        }
    }

    /** What is neither an allow nor one with warnings is a denial, whatever a newer enforcer calls it. */
    @Override
    public String obeyed() throws MojoFailureException {
        if (decision.isDenied()) {
            throw new MojoFailureException(question.service() + " may not be deployed to " + question.environment()
                    + "; what must move is above, the decision is " + decision.id());
        }
        return decision.verdict();
    }
}
