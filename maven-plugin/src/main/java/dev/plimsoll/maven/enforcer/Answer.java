package dev.plimsoll.maven.enforcer;

import dev.plimsoll.maven.report.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** What a build does with a decision: keeps it, tells it, obeys it. */
record Answer(Decision decision, String service, String environment) {

    /** Writes the decision as it came, and says where. */
    Path keep(Path folder) throws IOException {
        Path file = folder.resolve("decision.json");
        AtomicFile.write(file, decision.raw());
        return file;
    }

    /** {@code mend} is what to type to move what is behind. */
    void tell(Log log, String mend) {
        String text = String.join("\n", DecisionText.of(decision, service, environment, mend));
        switch (decision.verdict()) {
            case "ALLOW" -> log.info(text);
            case "ALLOW_WITH_WARNINGS" -> log.warn(text);
            default -> log.error(text);
        }
    }

    /** What is neither an allow nor one with warnings is a denial, whatever a newer enforcer calls it. */
    void failOnDeny() throws MojoFailureException {
        if (decision.isDenied()) {
            throw new MojoFailureException(service + " may not be deployed to " + environment
                    + "; what must move is above, the decision is " + decision.id());
        }
    }
}
