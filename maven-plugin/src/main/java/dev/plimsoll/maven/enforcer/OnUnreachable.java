package dev.plimsoll.maven.enforcer;

import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What was chosen for an enforcer that does not answer.
 *
 * @param chooser where it was chosen, such as {@code on the command line}
 */
record OnUnreachable(Choice choice, String chooser) {

    static final String PROPERTY = "plimsoll.onUnreachable";

    enum Choice {
        DENY,
        ALLOW,
        CACHED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * As it was chosen.
     *
     * @param given the properties of the command line
     * @throws EnforcerException where there is no such choice
     */
    static OnUnreachable read(String word, Properties given) throws EnforcerException {
        Choice choice = Stream.of(Choice.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new EnforcerException(PROPERTY + " is \"" + word + "\"; write deny, allow or cached", false));
        return new OnUnreachable(choice, chooser(choice, given));
    }

    private static String chooser(Choice choice, Properties given) {
        if (given.containsKey(PROPERTY)) {
            return "on the command line";
        }
        return choice == Choice.DENY ? "by default" : "in the POM or the settings";
    }

    boolean allows() {
        return choice == Choice.ALLOW;
    }

    boolean remembers() {
        return choice == Choice.CACHED;
    }

    @Override
    public String toString() {
        return PROPERTY + "=" + choice.word() + " " + chooser;
    }
}
