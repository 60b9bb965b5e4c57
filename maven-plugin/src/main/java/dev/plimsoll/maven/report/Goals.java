package dev.plimsoll.maven.report;

/**
 * What to type to run one of our goals, the only place that knows it.
 *
 * @param version the plugin's, so that what is typed runs without a plugin block too
 */
public record Goals(String version) {

    /** The command line of a goal, ready for its options. */
    public String of(String name) {
        return "mvn " + coordinates(name);
    }

    /** The command line of a goal behind a phase of the build. */
    public String after(String phase, String name) {
        return "mvn " + phase + " " + coordinates(name);
    }

    private String coordinates(String name) {
        return "dev.plimsoll:plimsoll-maven-plugin:" + version + ":" + name;
    }
}
