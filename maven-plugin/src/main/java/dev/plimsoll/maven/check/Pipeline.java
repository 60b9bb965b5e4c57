package dev.plimsoll.maven.check;

import java.util.Properties;
import java.util.stream.Stream;

/** Whether a build runs in continuous integration, as its environment tells. */
final class Pipeline {
    private Pipeline() {}

    /**
     * By the variable that nearly all of them set, and those of the others: Azure, Jenkins, TeamCity, CodeBuild.
     *
     * @param system Maven's system properties, which hold the environment of whoever called it behind {@code env.}
     */
    static boolean isHere(Properties system) {
        return Stream.of("CI", "TF_BUILD", "JENKINS_URL", "TEAMCITY_VERSION", "CODEBUILD_BUILD_ID")
                .map(name -> system.getProperty("env." + name, ""))
                .anyMatch(value -> !value.isBlank() && !value.equalsIgnoreCase("false"));
    }
}
