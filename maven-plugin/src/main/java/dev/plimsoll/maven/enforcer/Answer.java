package dev.plimsoll.maven.enforcer;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import tools.jackson.databind.json.JsonMapper;

/** What a build does with the gate's answer, or without one: keeps it, tells it, obeys it. */
sealed interface Answer permits Decided, Undecided {
    JsonMapper JSON = new JsonMapper();

    /** {@code enforcer}, {@code cached} or {@code unreachable}. */
    String source();

    /** For a pipeline: the decision as it came, and its source. */
    String json();

    /** {@code mend} is what to type to move what is behind. */
    void tell(Log log, String mend);

    /** In a word what came of it, where the deploy may go on. */
    String obeyed() throws MojoFailureException, MojoExecutionException;
}
