package dev.plimsoll.maven.check;

import dev.plimsoll.maven.baseline.BaselineException;
import dev.plimsoll.standards.PageException;
import dev.plimsoll.standards.policy.PolicyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.maven.plugin.MojoExecutionException;

/** Tells Maven about what kept a goal from doing its work, which is never a violation. */
public final class Failures {
    private Failures() {}

    /** Work that may break. */
    @FunctionalInterface
    public interface Work<T> {
        T run() throws IOException, InterruptedException, MojoExecutionException;
    }

    /** The result of the work, or the reason in words that say what to do. */
    public static <T> T told(Work<T> work) throws MojoExecutionException {
        try {
            return work.run();
        } catch (NotCompiledException e) {
            throw new MojoExecutionException(e.getMessage());
        } catch (PolicyException e) {
            throw new MojoExecutionException("The policy cannot be used:\n" + e.getMessage());
        } catch (BaselineException e) {
            throw new MojoExecutionException("The baseline cannot be used:\n" + e.getMessage());
        } catch (dev.plimsoll.rules.RuleFailedException
                | dev.plimsoll.rules.source.SourceCheckFailedException
                | PageException e) {
            throw new MojoExecutionException(
                    "This is an error of Plimsoll, not of your code, and nothing was checked: " + e.getMessage(), e);
        } catch (UncheckedIOException | IOException e) {
            throw new MojoExecutionException("A file could not be read or written: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The goal was interrupted", e);
        }
    }
}
