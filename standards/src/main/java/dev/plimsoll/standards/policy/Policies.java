package dev.plimsoll.standards.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Reads policies. */
public final class Policies {

    private static final String DEFAULTS = "/policy/defaults.yml";

    private Policies() {}

    /**
     * Reads a policy from YAML.
     *
     * @param source the name of the file, for the messages
     * @throws PolicyException with all mistakes
     */
    public static Policy read(String source, String text) {
        Problems problems = new Problems(source);
        Policy policy = new PolicyReader(problems).policy(YamlTree.read(text, problems));
        problems.throwIfAny();
        return policy;
    }

    /** The policy that holds where nobody wrote one. */
    public static Policy defaults() {
        return read("defaults.yml", defaultText());
    }

    /** The text of {@link #defaults()}. */
    public static String defaultText() {
        try (InputStream in = Objects.requireNonNull(Policies.class.getResourceAsStream(DEFAULTS))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
